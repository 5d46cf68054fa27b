package io.orderway.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a flow's condition says, as far as its text shows. */
record Condition(String text) {

    private static final Pattern CONSTANT = Pattern.compile("['\"]([A-Za-z_]+)['\"]");

    /** {@code !fact}, {@code a != b}, {@code fact == false}. */
    boolean isNegative() {
        String inner = inner();
        return inner.startsWith("!") || inner.startsWith("not ") || inner.contains("!=") || inner.contains(" ne ")
                || inner.matches(".*==\\s*false.*");
    }

    /** A comparison of numbers may be worded either way; its text does not tell. */
    boolean isOpen() {
        return inner().matches(".*([<>]| lt | gt | le | ge ).*");
    }

    boolean isPositive() {
        return !isNegative();
    }

    /** The constants that the condition compares with. */
    List<String> constants() {
        List<String> constants = new ArrayList<>();
        Matcher matcher = CONSTANT.matcher(text);
        while (matcher.find()) {
            constants.add(matcher.group(1));
        }
        return constants;
    }

    /** Does the label share the stem of a word with one of the constants? "Rejected" and {@code REJECT} do. */
    boolean speaksOf(String label) {
        List<String> words = stems(label);
        return constants().stream().anyMatch(constant -> stems(constant).stream().anyMatch(words::contains));
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 2 || word.length() == text.length()) {
                stems.add(word.substring(0, Math.min(4, word.length())));
            }
        }
        return stems;
    }

    private String inner() {
        String trimmed = text.trim();
        return trimmed.startsWith("${") || trimmed.startsWith("#{") ? trimmed.substring(2, trimmed.length() - 1).trim() : trimmed;
    }
}
