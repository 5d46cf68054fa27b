package io.orderway.shipping.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A carrier's answer to one attempt: either a tracking number or a refusal.
 *
 * @param attempt     1 for the first
 * @param transitDays working days under way
 * @param cancelledAt null unless the house has cancelled it
 */
@Embeddable
public record CarrierBooking(int attempt, String service, int transitDays, String carrier, String trackingNumber, String refusal,
        Instant answeredAt, Instant cancelledAt) {

    /** True while the carrier means to take the parcels. */
    public boolean isStanding() {
        return isTaken() && cancelledAt == null;
    }

    CarrierBooking cancelled(Instant now) {
        return new CarrierBooking(attempt, service, transitDays, carrier, trackingNumber, refusal, answeredAt, now);
    }

    public boolean isTaken() {
        return trackingNumber != null;
    }
}
