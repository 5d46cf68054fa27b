package io.orderway.returns.application;

import io.orderway.order.OrderView;

/** What returns ask of the processes. */
public interface ReturnProcess {

    /** Starts the way of a return. */
    void start(OrderView order, String returnNumber);
}
