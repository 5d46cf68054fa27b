package io.orderway.order;

import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;

/** What was asked of an order cannot be done in the state it is in; the message names both. */
public class OrderStateException extends ConflictException {

    public OrderStateException(OrderNumber number, Object state, String wanted) {
        super("Order %s is %s and cannot be %s".formatted(number, state, wanted));
    }
}
