package io.orderway.order.application;

import io.orderway.shared.OrderNumber;

/** What the order asks of the process that carries it. */
public interface OrderProcess {

    /**
     * Starts the order's process in the current transaction; it runs on after the commit.
     *
     * @param bulk true lets it begin behind the orders of the desk; once its urgency is judged, that alone counts
     */
    void start(OrderNumber number, boolean bulk);
}
