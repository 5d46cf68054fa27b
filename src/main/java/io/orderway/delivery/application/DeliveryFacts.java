package io.orderway.delivery.application;

import java.time.Instant;

/**
 * Where a delivery stands.
 *
 * @param lateAfter when somebody has to ask what became of the parcel
 * @param collected the customer fetched the goods himself
 */
public record DeliveryFacts(boolean delivered, boolean collected, Instant lateAfter) {
}
