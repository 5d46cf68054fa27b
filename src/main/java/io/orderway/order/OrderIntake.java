package io.orderway.order;

import io.orderway.shared.OrderNumber;

/** Takes orders in. */
public interface OrderIntake {

    /**
     * Stores the order and starts its process in the caller's transaction; the process runs on after the commit. Repeats are the caller's
     * matter: each call is a new order.
     *
     * @throws IllegalArgumentException if there is no line, or a quantity is outside 1 to 1,000,000
     */
    OrderNumber place(OrderDraft draft);
}
