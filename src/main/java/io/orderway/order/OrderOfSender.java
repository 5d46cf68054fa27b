package io.orderway.order;

import io.orderway.shared.OrderNumber;

/** An order that somebody who writes to us may mean. */
public record OrderOfSender(OrderNumber number, OrderState state) {
}
