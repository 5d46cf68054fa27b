package io.orderway.returns;

/** Why a customer gives goods back. */
public enum ReturnReason {
    /** He has changed his mind. */
    WITHDRAWAL("changed my mind"),
    WRONG_ITEM("not what I ordered"),
    DAMAGED("damaged on arrival"),
    FAULTY("does not work"),
    NOT_AS_DESCRIBED("not as described"),
    OTHER("another reason");

    private final String title;

    ReturnReason(String title) {
        this.title = title;
    }

    /** In the customer's words. */
    public String title() {
        return title;
    }
}
