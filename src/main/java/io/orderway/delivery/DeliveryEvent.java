package io.orderway.delivery;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;

/** What happens to a shipment on its way; published within the transaction. */
public sealed interface DeliveryEvent {

    OrderNumber number();

    ShipmentNumber shipment();

    /** A carrier has told something; the delivery's row already knows it. */
    record Tracked(OrderNumber number, ShipmentNumber shipment, TrackingStatus status, Instant occurredAt) implements DeliveryEvent {
    }

    /** Its carrier brings it back to us. */
    record CalledBack(OrderNumber number, ShipmentNumber shipment) implements DeliveryEvent {
    }

    /**
     * @param url   the page on which the customer confirms; works once
     * @param again true if the parcel was missed and found since the customer was asked first
     */
    record ConfirmationAsked(OrderNumber number, ShipmentNumber shipment, String url, boolean again) implements DeliveryEvent {
    }
}
