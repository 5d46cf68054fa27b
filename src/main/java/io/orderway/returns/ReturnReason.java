package io.orderway.returns;

import java.util.List;

/** Why a customer gives goods back. */
public enum ReturnReason {
    /** He has changed his mind. */
    WITHDRAWAL("changed my mind"),
    WRONG_ITEM("not what I ordered"),
    DAMAGED("damaged on arrival"),
    FAULTY("does not work"),
    NOT_AS_DESCRIBED("not as described"),
    OTHER("another reason"),
    /** Its order was cancelled while it was on its way, and its carrier brings it back. */
    CALLED_BACK("called back on its way");

    /** Those that somebody can give; the others follow from what has happened. */
    public static final List<ReturnReason> CHOICES = List.of(WITHDRAWAL, WRONG_ITEM, DAMAGED, FAULTY, NOT_AS_DESCRIBED, OTHER);

    private final String title;

    ReturnReason(String title) {
        this.title = title;
    }

    /** In the customer's words. */
    public String title() {
        return title;
    }
}
