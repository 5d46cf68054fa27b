package io.orderway.notification;

import io.orderway.shared.OrderNumber;

/** A message will not reach its customer; a person has to find another way. Published in the transaction that records it. */
public record MessageUndeliverable(OrderNumber number, long messageId, MessageStep step, String reason) {
}
