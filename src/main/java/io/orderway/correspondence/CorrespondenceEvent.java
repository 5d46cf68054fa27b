package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;

/** What came from customers, published within the transaction that stores it. */
public sealed interface CorrespondenceEvent {

    OrderNumber number();

    /** A message of ours will not reach its reader. */
    record MessageBounced(OrderNumber number, String messageId, String reason) implements CorrespondenceEvent {
    }
}
