package io.orderway.complaint;

/** How far a complaint has come. */
public enum ComplaintState {
    IN_REVIEW("being reviewed"),
    WITH_MANAGER("with a manager"),
    PROPOSED("waiting for the customer's answer"),
    AGREED("being put right"),
    CLOSED("closed");

    private final String title;

    ComplaintState(String title) {
        this.title = title;
    }

    /** As it stands within a sentence. */
    public String title() {
        return title;
    }

    /** What the customer is offered can still be changed. */
    public boolean isOpenToProposals() {
        return this == IN_REVIEW || this == WITH_MANAGER;
    }
}
