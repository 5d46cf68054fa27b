package io.orderway.correspondence.application;

import io.orderway.shared.OrderNumber;

/** Has a request seen to. */
public interface RequestProcess {

    void open(OrderNumber number, long requestId, int priority);
}
