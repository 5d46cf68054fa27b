package io.orderway.shipping;

import io.orderway.shared.ShipmentNumber;
import java.util.Optional;

/** Reads how shipments leave the house. */
public interface Consignments {

    /** @return empty until the shipment is packed */
    Optional<Consignment> find(ShipmentNumber shipment);
}
