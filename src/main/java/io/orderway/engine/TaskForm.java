package io.orderway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The form of a task: only what it declares can be entered. */
final class TaskForm {

    /** A task without a form: it is completed, nothing is entered. */
    static final TaskForm NONE = new TaskForm(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FormField> fields;

    private TaskForm(List<FormField> fields) {
        this.fields = fields;
    }

    static TaskForm parse(byte[] json) {
        try {
            return new TaskForm(FormField.fields(JSON.readTree(json), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("The form is not JSON", e);
        }
    }

    /**
     * @param entered what was entered, by variable
     * @param known what the variable holds already
     * @param holds whether a FEEL condition of the form holds
     * @return what is wrong, in a sentence; empty if nothing is
     */
    Optional<String> check(Map<String, Object> entered, Function<String, Object> known, Predicate<String> holds) {
        for (Map.Entry<String, Object> entry : entered.entrySet()) {
            Optional<FormField> field = fields.stream().filter(candidate -> candidate.key().equals(entry.getKey())).findFirst();
            boolean mayEnter = field.isPresent() && !field.get().isReadOnly();
            // Tasklist sends read-only fields back as they were shown.
            if (!mayEnter && !(field.isPresent() && Objects.equals(entry.getValue(), known.apply(entry.getKey())))) {
                return Optional.of("The form of this task does not ask for “" + entry.getKey() + "”.");
            }
        }
        return fields.stream()
                .filter(field -> !field.isReadOnly() && field.hideConditions().stream().noneMatch(holds))
                .map(field -> field.check(entered.get(field.key())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
