package io.orderway.payment;

/** Why money goes back. */
public enum RefundCause {
    /** What was ordered will not be delivered. */
    CANCELLATION(false),
    RETURN(true),
    LOSS(true),
    DELAY(true),
    COMPLAINT(true),
    /** Less is asked for than was agreed, without goods coming back. */
    ALLOWANCE(true),
    /** What was to be sent in place of other goods is not sent. */
    REPLACEMENT(true),
    /** More came in than the order costs. */
    OVERPAYMENT(false);

    private final boolean credit;

    RefundCause(boolean credit) {
        this.credit = credit;
    }

    /** Whether the amount asked for is also owed less: the order itself does not say that its goods came back or got lost. */
    public boolean isCredit() {
        return credit;
    }
}
