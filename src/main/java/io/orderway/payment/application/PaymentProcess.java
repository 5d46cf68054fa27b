package io.orderway.payment.application;

import io.orderway.shared.OrderNumber;

/** What payment asks of the processes. */
public interface PaymentProcess {

    /** Lets an order that waits for its prepayment look at its ledger; does nothing if none waits. */
    void paymentReceived(OrderNumber number);

    /**
     * Gives finance a payment that nobody knows what it is for.
     *
     * @param paymentEvent number of the event in the inbox
     */
    void clarify(long paymentEvent);

    /** The payment was assigned to an order: finance need not look at it any more. */
    void clarified(long paymentEvent);
}
