package io.orderway.intake.domain;

import java.util.List;

/**
 * Something that the whole file leaves open and that is asked for instead of guessed.
 *
 * @param examples up to three cells of the file that can be read either way
 */
public record Question(Topic topic, List<String> examples) {

    public Question {
        examples = List.copyOf(examples);
    }

    /** What can be asked; {@link #choices} are the answers that are understood, none of them meaning free entry. */
    public enum Topic {

        DATE_ORDER("Every date in this file could have the day or the month first. Which one is it?",
                List.of(DateOrder.DAY_FIRST.name(), DateOrder.MONTH_FIRST.name())),
        DECIMAL_MARK("Is the sign in these numbers a decimal mark or does it group thousands? Name the file's decimal mark.",
                List.of(DecimalMark.POINT.name(), DecimalMark.COMMA.name())),
        HOUSE_ACCOUNT("The file has invoices without a customer. Which customer number is the house account that they belong to?",
                List.of());

        private final String sentence;
        private final List<String> choices;

        Topic(String sentence, List<String> choices) {
            this.sentence = sentence;
            this.choices = choices;
        }

        public String sentence() {
            return sentence;
        }

        public List<String> choices() {
            return choices;
        }
    }
}
