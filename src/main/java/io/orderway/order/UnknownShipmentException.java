package io.orderway.order;

import io.orderway.shared.NotFoundException;
import io.orderway.shared.ShipmentNumber;

/** There is no shipment with this number. */
public class UnknownShipmentException extends NotFoundException {

    public UnknownShipmentException(ShipmentNumber number) {
        super("There is no shipment " + number);
    }
}
