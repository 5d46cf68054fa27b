package io.orderway.delay;

/** What a customer wants who was told of a delay. */
public enum DelayAnswer {

    KEEP("waits for the new date"),
    CHANGE("wants to change the order"),
    CANCEL("does not want it any more");

    private final String title;

    DelayAnswer(String title) {
        this.title = title;
    }

    /** What the customer does, within a sentence for people. */
    public String title() {
        return title;
    }
}
