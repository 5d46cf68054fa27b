package io.orderway.delivery.application;

import io.orderway.shared.ShipmentNumber;

/** Tells the process that waits for a shipment what has happened; nothing happens if it does not wait for it. */
public interface DeliveryProcess {

    void delivered(ShipmentNumber shipment);

    /** The parcel is reported lost, not received or called back; what exactly stands in its row. */
    void missing(ShipmentNumber shipment);

    void confirmed(ShipmentNumber shipment);
}
