package io.orderway.reporting.application.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as its customer may see it: nothing about people, on either side.
 *
 * @param promised   null where no date holds any more, or none does yet
 * @param events     newest first
 */
public record OrderStatus(String orderNumber, String reference, String state, LocalDate promised, List<Line> lines, List<Parcel> parcels,
        List<Event> events) {

    /** @param open pieces still to come */
    public record Line(String sku, String description, int wanted, int shipped, int open) {
    }

    /** @param trackingLink null where the carrier has no page */
    public record Parcel(String shipmentNumber, String carrier, String trackingNumber, String trackingLink, boolean delivered) {
    }

    public record Event(Instant at, String text) {
    }
}
