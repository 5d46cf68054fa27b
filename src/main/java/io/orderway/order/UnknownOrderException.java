package io.orderway.order;

import io.orderway.shared.OrderNumber;

/** There is no order with this number. */
public class UnknownOrderException extends RuntimeException {

    public UnknownOrderException(OrderNumber number) {
        super("There is no order " + number);
    }
}
