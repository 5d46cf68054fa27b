package io.orderway.change;

/** What an action is about, as the table {@code change-possibility} tells apart. */
public enum ChangeKind {
    PIECES, LINES,
    /** Another address in the same country. */
    ADDRESS,
    /** An address in another country: tax, carrier and papers differ. */
    COUNTRY,
    DATE,
    RUSH,
    /** What is in stock may go at once. */
    PARTIAL,
    /** Nothing goes before everything is there. */
    COMPLETE
}
