package io.orderway.fulfilment;

import io.orderway.shared.ShipmentNumber;

/** Shows what the warehouse has to pick. */
public interface PickLists {

    /** @throws io.orderway.order.UnknownShipmentException if there is no such shipment */
    PickList of(ShipmentNumber shipment);
}
