package io.orderway.feedback;

/** What a customer is asked about. */
public enum FeedbackStep {
    ORDER("order"),
    SERVICE_REQUEST("request"),
    COMPLAINT("complaint"),
    RETURN("return");

    private final String title;

    FeedbackStep(String title) {
        this.title = title;
    }

    /** As it follows the word {@code your}. */
    public String title() {
        return title;
    }
}
