package io.orderway.shipping.application;

/** What a booking has come to. */
public sealed interface BookingOutcome {

    record Booked(String trackingNumber) implements BookingOutcome {
    }

    record Refused(String reason) implements BookingOutcome {
    }
}
