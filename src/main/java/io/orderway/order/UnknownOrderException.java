package io.orderway.order;

import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;

/** There is no order with this number. */
public class UnknownOrderException extends NotFoundException {

    public UnknownOrderException(OrderNumber number) {
        super("There is no order " + number);
    }
}
