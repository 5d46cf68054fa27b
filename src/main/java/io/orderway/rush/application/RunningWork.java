package io.orderway.rush.application;

import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;

/** What is under way for an order. */
public interface RunningWork {

    /** Puts open and later tasks of the order where its urgency puts them in every queue. */
    void sort(OrderNumber number, Urgency urgency);
}
