package io.orderway.notification.adapter;

/** Makes a text fit for a mail header: whatever could end the header and begin another is taken out. */
final class HeaderText {

    private static final int LONGEST = 200;

    private HeaderText() {
    }

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
