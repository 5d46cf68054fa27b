package io.orderway.purchasing;

/** How far a purchase order has come. */
public enum PurchaseOrderState {

    PLACED("Waits for approval"),
    APPROVED("Approved, not sent yet"),
    SENT("Sent, not confirmed yet"),
    CONFIRMED("Confirmed"),
    COMPLETE("Complete"),
    CLOSED_SHORT("Closed before all had come"),
    CANCELLED("Cancelled"),
    REJECTED("Not approved");

    private final String title;

    PurchaseOrderState(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether the supplier has it and goods are waited for. */
    public boolean isWithSupplier() {
        return this == SENT || this == CONFIRMED;
    }

    public boolean isEnded() {
        return compareTo(COMPLETE) >= 0;
    }
}
