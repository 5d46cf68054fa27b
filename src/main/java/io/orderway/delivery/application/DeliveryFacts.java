package io.orderway.delivery.application;

import io.orderway.delivery.MissingCause;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a delivery stands.
 *
 * @param missing    why the parcel has to be looked for; empty if it has not
 * @param collected  the customer fetched the goods himself
 * @param calledBack its carrier brings it back
 * @param checkAfter when to look again whether the carrier has been silent for too long
 */
public record DeliveryFacts(Optional<MissingCause> missing, boolean delivered, boolean collected, boolean calledBack, Instant checkAfter) {

    boolean isOnItsWay() {
        return missing.isEmpty() && !delivered && !collected && !calledBack;
    }
}
