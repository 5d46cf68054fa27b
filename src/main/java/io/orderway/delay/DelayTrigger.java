package io.orderway.delay;

/** By what a delay is noticed. */
public enum DelayTrigger {

    PROMISE_AT_RISK("the promised date cannot be met any more"),
    SUPPLIER("the supplier has named another date"),
    CARRIER("the carrier reports a delay"),
    HOLD("the order is held for too long"),
    CLERK("entered by a clerk");

    private final String title;

    DelayTrigger(String title) {
        this.title = title;
    }

    /** The end of a sentence for people. */
    public String title() {
        return title;
    }
}
