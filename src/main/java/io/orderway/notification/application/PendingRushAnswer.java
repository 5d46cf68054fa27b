package io.orderway.notification.application;

import io.orderway.shared.OrderNumber;

/** Key of the answer to a rush that is told at the commit; it states the date that holds. */
record PendingRushAnswer(OrderNumber number) {
}
