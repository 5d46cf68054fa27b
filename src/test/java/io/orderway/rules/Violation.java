package io.orderway.rules;

/**
 * One place that breaks a rule.
 *
 * @param file     the model's file name or the class's package
 * @param element  the diagram element's id or the class's full name
 * @param sentence what is wrong and what would be right
 */
public record Violation(String file, String element, String sentence) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + sentence;
    }
}
