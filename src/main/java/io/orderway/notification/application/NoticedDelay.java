package io.orderway.notification.application;

import io.orderway.shared.OrderNumber;

/** Key of a delay that has just been noticed; its notice comes later and states the new date. */
record NoticedDelay(OrderNumber number) {
}
