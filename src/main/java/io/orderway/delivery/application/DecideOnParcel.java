package io.orderway.delivery.application;

import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customer service has decided on a late or lost parcel. */
@Service
public class DecideOnParcel {

    private final DeliveryRows deliveries;
    private final Shipments shipments;
    private final Timeline timeline;
    private final Clock clock;

    DecideOnParcel(DeliveryRows deliveries, Shipments shipments, Timeline timeline, Clock clock) {
        this.deliveries = deliveries;
        this.shipments = shipments;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void waitUntil(ShipmentNumber shipment, LocalDate day) {
        lock(shipment).waitUntil(day);
        timeline.record(shipment.orderNumber(), "PARCEL_WAITED_FOR", "%s until %s".formatted(shipment, day));
    }

    /** The parcel has turned up, or the customer says that he has it. */
    @Transactional
    public void delivered(ShipmentNumber shipment) {
        if (lock(shipment).deliver(clock.instant())) {
            shipments.recordDelivered(shipment);
        }
    }

    /** @param remedy REPLACEMENT or REFUND; noted for those who see to it */
    @Transactional
    public void giveUp(ShipmentNumber shipment, String remedy) {
        lock(shipment).giveUp(remedy);
        timeline.record(shipment.orderNumber(), "PARCEL_GIVEN_UP", "%s: %s".formatted(shipment, remedy.toLowerCase()));
    }

    private Delivery lock(ShipmentNumber shipment) {
        return deliveries.lock(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment));
    }
}
