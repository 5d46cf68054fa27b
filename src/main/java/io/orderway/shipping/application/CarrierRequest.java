package io.orderway.shipping.application;

import io.orderway.order.Party;
import io.orderway.shared.ShipmentNumber;

/**
 * A consignment that a carrier is asked to take.
 *
 * @param key         names this attempt: shipment number, step and attempt
 * @param service     as {@code carrier-selection} names it
 * @param weightGrams of all parcels together
 */
public record CarrierRequest(String key, ShipmentNumber shipment, String service, Party recipient, int weightGrams, int parcels) {
}
