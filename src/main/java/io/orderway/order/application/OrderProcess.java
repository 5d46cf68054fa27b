package io.orderway.order.application;

import io.orderway.order.OrderKind;
import io.orderway.shared.OrderNumber;

/** What the order asks of the process that carries it. */
public interface OrderProcess {

    /**
     * Starts the order's process in the current transaction; it runs on after the commit.
     *
     * @param bulk true lets it begin behind the orders of the desk; once its urgency is judged, that alone counts
     */
    void start(OrderNumber number, OrderKind kind, boolean bulk);

    /**
     * Has the deepest step that runs for what has not left the house stopped, in the current transaction. What it and the steps before it
     * have done is undone by processes of their own; after that the order's process settles what is to be given up.
     *
     * @return false if no step can be stopped at this moment
     */
    boolean stop(OrderNumber number);
}
