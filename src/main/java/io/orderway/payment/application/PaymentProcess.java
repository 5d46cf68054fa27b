package io.orderway.payment.application;

import io.orderway.order.OrderView;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
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

    /** Whether a refund of the order is under way. */
    boolean isRefunding(OrderNumber number);

    /** Starts the refund of all that was paid beyond what is owed. */
    void refund(OrderView order, RefundCause cause, String causeNumber);

    /** Starts the refund of an amount, gross, in the order's currency. */
    void refund(OrderView order, RefundCause cause, String causeNumber, Money amount);

    /** Starts a goodwill that a clerk proposes. */
    void goodwill(OrderView order, String key, Money amount);

    /** Gives finance an order that lacks money because a payment was taken back; does nothing if finance has it already. */
    void settleReversal(OrderView order);

    /** The payment was assigned to an order: finance need not look at it any more. */
    void clarified(long paymentEvent);
}
