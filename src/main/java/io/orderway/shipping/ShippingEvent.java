package io.orderway.shipping;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;

/** What a customer is told before goods leave the house; published within the transaction. The hand-over is an event of the order. */
public sealed interface ShippingEvent {

    OrderNumber number();

    ShipmentNumber shipment();

    /** The goods wait at the counter. */
    record ReadyForCollection(OrderNumber number, ShipmentNumber shipment) implements ShippingEvent {
    }

    /** The goods still wait at the counter. */
    record CollectionOverdue(OrderNumber number, ShipmentNumber shipment) implements ShippingEvent {
    }
}
