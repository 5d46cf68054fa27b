package io.orderway.payment.application;

/** What asking for a refund has come to. */
public sealed interface RefundOutcome {

    String refundNumber();

    /** @param units whole units of the currency that the refund is worth, rounded up; for approval by amount */
    record Due(String refundNumber, int units) implements RefundOutcome {
    }

    /** The customer has nothing to get back for this cause. */
    record NothingDue(String refundNumber) implements RefundOutcome {
    }

    /**
     * Somebody has asked for the same before.
     *
     * @param settled false while it is on its way
     */
    record AskedBefore(String refundNumber, boolean settled) implements RefundOutcome {
    }
}
