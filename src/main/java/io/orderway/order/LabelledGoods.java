package io.orderway.order;

import io.orderway.shared.ShipmentNumber;

/** Asked by the order before an address changes under goods that are about to leave; answered by whoever labels them. */
public interface LabelledGoods {

    /** Whether a carrier is booked for the shipment's parcels, which bear the label for it. */
    boolean isLabelled(ShipmentNumber shipment);
}
