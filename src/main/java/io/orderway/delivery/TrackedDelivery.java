package io.orderway.delivery;

import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A shipment on its way, as far as is known.
 *
 * @param expectedOn  the day by which the carrier should have delivered
 * @param deliveredAt null until it is
 * @param lostAt      when the carrier reported the parcel lost; null if it did not
 * @param confirmedAt null until the customer has confirmed or the time to object has passed
 * @param notReceivedAt when the customer said that he does not have it; null if he did not
 * @param lostSettledAt when the customer had got something else for the lost parcel; null if it did not come to that
 * @param events      by the time at which they happened
 */
public record TrackedDelivery(ShipmentNumber shipment, String trackingNumber, LocalDate expectedOn, LocalDate waitUntil, Instant deliveredAt,
        Instant lostAt, Instant confirmedAt, Instant notReceivedAt, Instant lostSettledAt, List<Event> events) {

    /** @param place as the carrier names it; may be null */
    public record Event(TrackingStatus status, Instant occurredAt, String place) {
    }
}
