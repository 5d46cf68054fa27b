package io.orderway.inventory.domain;

/** Why stock changed. */
public enum MovementCause {
    OPENING("Opening stock"),
    RECEIPT("Goods came in"),
    CORRECTION("Counted or corrected"),
    RESERVED("Reserved"),
    RELEASED("No longer reserved"),
    SHORT_PICK("Not found when picking"),
    HANDED_OVER("Handed over"),
    /** A customer gave it back. */
    RETURNED("Came back from a customer"),
    WRITTEN_OFF("Written off");

    private final String inWords;

    MovementCause(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
