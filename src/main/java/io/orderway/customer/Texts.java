package io.orderway.customer;

import java.util.Locale;

/** Text as people type it: blank means absent. */
final class Texts {

    private Texts() {
    }

    static String stripToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String upper(String text) {
        String stripped = stripToNull(text);
        return stripped == null ? null : stripped.toUpperCase(Locale.ROOT);
    }
}
