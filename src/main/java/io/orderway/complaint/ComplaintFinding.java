package io.orderway.complaint;

/** What the review of a complaint has brought. */
public enum ComplaintFinding {
    OWN_ERROR("our own error"),
    MISUNDERSTANDING("a misunderstanding, clarified with the customer"),
    /** The reviewer passes it on: the customer wishes it, or it is beyond him. */
    ESCALATE("passed on to a manager"),
    WITHDRAWN("withdrawn by the customer"),
    NO_AGREEMENT("closed without an agreement");

    private final String title;

    ComplaintFinding(String title) {
        this.title = title;
    }

    /** As it stands within a sentence. */
    public String title() {
        return title;
    }
}
