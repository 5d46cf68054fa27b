package io.orderway.delivery.application;

import io.orderway.delivery.TrackingStatus;
import java.time.Instant;

/** @param place as the carrier names it; may be null */
public record TrackingReport(String trackingNumber, TrackingStatus status, Instant occurredAt, String place) {
}
