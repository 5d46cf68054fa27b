package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;

/** What returns ask of the processes. */
public interface ReturnProcess {

    /** Starts the way of a return. */
    void start(OrderView order, String returnNumber);

    /**
     * Starts the refund of what was to be exchanged and was not.
     *
     * @param paidOrder the order that the goods were paid with
     */
    void payBack(OrderView exchange, OrderNumber paidOrder, String returnNumber, Money value);
}
