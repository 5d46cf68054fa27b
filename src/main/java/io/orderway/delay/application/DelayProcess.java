package io.orderway.delay.application;

import io.orderway.shared.OrderNumber;

/** The process that handles a delay. What it is told that it does not wait for stands in the delay's row, where it looks before it waits. */
public interface DelayProcess {

    void start(OrderNumber number, String delayNumber, int priority);

    void dateMoved(OrderNumber number);

    void customerAnswered(OrderNumber number);

    void goodsDelivered(OrderNumber number);

    void orderEnded(OrderNumber number);

    /** Begins the cancellation of what of the order has not left the house. */
    void cancelOrder(OrderNumber number, int priority);
}
