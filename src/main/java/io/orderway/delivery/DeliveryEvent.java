package io.orderway.delivery;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;

/** What a customer is asked after a delivery; published within the transaction. */
public sealed interface DeliveryEvent {

    OrderNumber number();

    ShipmentNumber shipment();

    /** @param url the page on which the customer confirms; works once */
    record ConfirmationAsked(OrderNumber number, ShipmentNumber shipment, String url) implements DeliveryEvent {
    }
}
