package io.orderway.delivery.application;

import io.orderway.delivery.Deliveries;
import io.orderway.delivery.TrackedDelivery;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.delivery.domain.TrackingEvents;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows deliveries as they stand. */
@Service
class DeliveryViews implements Deliveries {

    private final DeliveryRows deliveries;
    private final TrackingEvents events;

    DeliveryViews(DeliveryRows deliveries, TrackingEvents events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrackedDelivery> find(ShipmentNumber shipment) {
        return deliveries.findById(shipment.value()).map(this::view);
    }

    private TrackedDelivery view(Delivery delivery) {
        List<TrackedDelivery.Event> told = events.findByShipmentNumberOrderByOccurredAtAscIdAsc(delivery.shipment().value()).stream()
                .map(event -> new TrackedDelivery.Event(event.status(), event.occurredAt(), event.place())).toList();
        return new TrackedDelivery(delivery.shipment(), delivery.trackingNumber(), delivery.expectedOn(), delivery.waitUntil(),
                delivery.deliveredAt(), delivery.lostAt(), delivery.confirmedAt(), delivery.notReceivedAt(), delivery.lostSettledAt(), told);
    }
}
