package io.orderway.intake.domain;

/** The sign before the decimals of a number; the other one groups thousands. */
public enum DecimalMark {

    POINT('.', ','), COMMA(',', '.');

    private final char mark;
    private final char grouping;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
    }

    public char mark() {
        return mark;
    }

    public char grouping() {
        return grouping;
    }
}
