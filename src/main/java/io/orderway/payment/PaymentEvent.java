package io.orderway.payment;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;

/** What happened to the payment of an order, published within its transaction. */
public sealed interface PaymentEvent {

    OrderNumber number();

    /**
     * The customer has to pay before his goods are picked.
     *
     * @param due   still to pay, gross
     * @param gross what the shipment costs in all
     */
    record PrepaymentRequested(OrderNumber number, ShipmentNumber shipment, Money due, Money gross) implements PaymentEvent {
    }

    /** @param due still to pay, gross */
    record PaymentReminded(OrderNumber number, ShipmentNumber shipment, Money due) implements PaymentEvent {
    }

    /** Less came in than was asked for. */
    record Underpaid(OrderNumber number, ShipmentNumber shipment, Money received, Money due) implements PaymentEvent {
    }

    /** More came in than was asked for; it counts for the order's next shipment. */
    record Overpaid(OrderNumber number, ShipmentNumber shipment, Money excess) implements PaymentEvent {
    }

    /**
     * All that was asked for is there.
     *
     * @param payment the newest of the order's payments: what covers one shipment may have been more than enough for an earlier one
     */
    record Paid(OrderNumber number, ShipmentNumber shipment, long payment) implements PaymentEvent {
    }

    /** The order has ended and money of the customer is left with us. */
    record RefundDue(OrderNumber number, Money amount) implements PaymentEvent {
    }

    /**
     * All of one refund has come to the customer.
     *
     * @param returned  by the way it was paid; zero if nothing
     * @param onAccount to the customer's account with us; zero if nothing
     * @param owedLess  taken off what the customer still had to pay; zero if nothing
     */
    record Refunded(OrderNumber number, String refundNumber, RefundCause cause, Money returned, Money onAccount, Money owedLess) implements PaymentEvent {
    }

    /** @param onAccount false if it was paid out */
    record GoodwillGranted(OrderNumber number, String goodwillNumber, GoodwillCause cause, Money amount, boolean onAccount) implements PaymentEvent {
    }
}
