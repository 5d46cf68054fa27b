package io.orderway.shipping.application;

import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import java.util.List;
import java.util.Locale;

/**
 * What stands on each parcel.
 *
 * @param shipTo lines of the address
 * @param phone  for the driver; may be null
 */
record ShippingLabel(String shipmentNumber, String customerReference, String carrier, String service, String trackingNumber,
        List<String> shipTo, String phone, int weightGrams, int parcels) {

    static final String KIND = "shipping-label";
    static final String TEMPLATE = "shipping-label";

    static ShippingLabel of(OrderView order, OrderView.Shipment shipment, String service, CarrierAnswer.Taken taken) {
        Party shipTo = order.party(PartyRole.SHIP_TO);
        return new ShippingLabel(shipment.number().value(), order.customerReference(), taken.carrier(), words(service), taken.trackingNumber(),
                shipTo.lines(), shipTo.phone(), shipment.weightGrams(), shipment.parcels());
    }

    /** A new booking has a new tracking number and with it a new label; the old one stays on record. */
    String key() {
        return trackingNumber;
    }

    static String words(String service) {
        String words = service.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
