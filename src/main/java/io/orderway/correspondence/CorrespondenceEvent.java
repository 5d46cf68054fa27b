package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;

/** What came from customers, published within the transaction that stores it. */
public sealed interface CorrespondenceEvent {

    OrderNumber number();

    /** A message of ours will not reach its reader. */
    record MessageBounced(OrderNumber number, String messageId, String reason) implements CorrespondenceEvent {
    }

    /**
     * A clerk has answered what a customer wanted to know.
     *
     * @param feedbackUrl where the customer says how we did
     */
    record RequestAnswered(OrderNumber number, ServiceRequest request, String feedbackUrl) implements CorrespondenceEvent {
    }

    /** A customer who wanted to know where his order stands can look for himself. */
    record StatusAnswered(OrderNumber number, ServiceRequest request, String statusUrl) implements CorrespondenceEvent {
    }
}
