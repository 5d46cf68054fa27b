package io.orderway.inventory;

import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;

/** Pieces of an article held for one line of a shipment. */
public record Reservation(ShipmentNumber shipment, int lineNumber, Sku sku, int pieces) {
}
