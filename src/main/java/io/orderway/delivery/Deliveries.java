package io.orderway.delivery;

import io.orderway.shared.ShipmentNumber;
import java.util.Optional;

/** Reads what is known of shipments on their way. */
public interface Deliveries {

    /** @return empty until the shipment has left the house */
    Optional<TrackedDelivery> find(ShipmentNumber shipment);
}
