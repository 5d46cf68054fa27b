package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Something that the reader of a sheet may do there and then. What he types goes to the capability's own resource, never through the form of
 * the task: what passes through a form stays in the engine's history.
 *
 * @param hint   a sentence; null if none is needed
 * @param method HTTP method
 * @param fields sent as one JSON object; none for a plain button
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Action(String id, String title, String hint, String method, String href, String submit, List<Field> fields) {

    static Action button(String id, String title, String href) {
        return new Action(id, title, null, "POST", href, null, List.of());
    }

    /** @param submit what the button says that sends the fields */
    static Action form(String id, String title, String href, String submit, Field... fields) {
        return new Action(id, title, null, "POST", href, submit, List.of(fields));
    }

    Action by(String otherMethod) {
        return new Action(id, title, hint, otherMethod, href, submit, fields);
    }

    Action explained(String sentence) {
        return new Action(id, title, sentence, method, href, submit, fields);
    }

    /**
     * @param type as HTML knows it, or {@code textarea}, {@code select}, {@code checkbox}, {@code hidden}, {@code choices} (any number of the
     *     options, sent as a list), {@code once} (a key that is new each time), {@code text-block} (fills the textarea, is not sent); a form with
     *     a {@code file} is sent as such and not as JSON
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Field(String name, String label, String type, boolean required, String value, Integer maxLength, String step,
            List<Option> options) {

        static Field text(String name, String label, String value, int maxLength) {
            return new Field(name, label, "text", false, value, maxLength, null, List.of());
        }

        static Field of(String name, String label, String type, String value) {
            return new Field(name, label, type, false, value, null, "number".equals(type) ? "any" : null, List.of());
        }

        static Field hidden(String name, String value) {
            return new Field(name, null, "hidden", true, value, null, null, List.of());
        }

        /** A new key each time that the form is opened: sent twice, it counts once. */
        static Field once(String name) {
            return new Field(name, null, "once", true, null, null, null, List.of());
        }

        static Field select(String name, String label, String value, List<Option> options) {
            return new Field(name, label, "select", true, value, null, null, options);
        }

        /** Picking a block puts its words where the clerk goes over them. */
        static Field textBlock(List<Option> blocks) {
            return new Field("block", "Text block", "text-block", false, null, null, null, blocks);
        }

        static Field choices(String name, String label, List<Option> options) {
            return new Field(name, label, "choices", false, null, null, null, options);
        }

        Field needed() {
            return new Field(name, label, type, true, value, maxLength, step, options);
        }
    }

    public record Option(String value, String label) {
    }
}
