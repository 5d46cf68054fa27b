package io.orderway.intake.application;

import io.orderway.shared.OrderNumber;

/** What became of an order that was sent to us. */
public sealed interface Receipt {

    OrderNumber number();

    /** It is stored and its process has started. */
    record Accepted(OrderNumber number) implements Receipt {
    }

    /** The same order was received before; this is the first one's number. */
    record Repeated(OrderNumber number) implements Receipt {
    }

    /**
     * The same key was used before for an order that says something else; nothing was stored but the attempt.
     *
     * @param number of the first order
     * @param reason sentence for the sender
     */
    record Conflicting(OrderNumber number, String reason) implements Receipt {
    }
}
