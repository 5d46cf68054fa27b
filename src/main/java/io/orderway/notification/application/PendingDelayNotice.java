package io.orderway.notification.application;

import io.orderway.shared.OrderNumber;

/** Key of the notice of a delay that is told at the commit; it states the new date. */
record PendingDelayNotice(OrderNumber number) {
}
