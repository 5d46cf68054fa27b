package io.orderway.notification.application;

import io.orderway.shared.OrderNumber;

/** Hands messages that will not reach their customers by e-mail to a person. */
public interface UndeliveredMessages {

    void handOver(OrderNumber number, long messageId);
}
