package io.orderway.shipping.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A carrier's answer to one attempt: either a tracking number or a refusal.
 *
 * @param attempt     1 for the first
 * @param transitDays working days under way
 */
@Embeddable
public record CarrierBooking(int attempt, String service, int transitDays, String carrier, String trackingNumber, String refusal,
        Instant answeredAt) {

    public boolean isTaken() {
        return trackingNumber != null;
    }
}
