package io.orderway.delivery.application;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.delivery.domain.TrackingEvent;
import io.orderway.delivery.domain.TrackingEvents;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a carrier tells. Facts are kept whatever order they come in; the process hears of the two that it waits for,
 * and whoever looks for a parcel of each.
 */
@Service
public class RecordTracking {

    private static final String CARRIER = "Carrier";

    private final DeliveryRows deliveries;
    private final TrackingEvents events;
    private final Shipments shipments;
    private final Timeline timeline;
    private final DeliveryProcess process;
    private final ApplicationEventPublisher publisher;

    RecordTracking(DeliveryRows deliveries, TrackingEvents events, Shipments shipments, Timeline timeline, DeliveryProcess process,
            ApplicationEventPublisher publisher) {
        this.deliveries = deliveries;
        this.events = events;
        this.shipments = shipments;
        this.timeline = timeline;
        this.process = process;
        this.publisher = publisher;
    }

    /** @return false if no shipment with this tracking number has left the house yet */
    @Transactional
    public boolean record(TrackingReport report) {
        Optional<Delivery> delivery = deliveries.lockByTrackingNumber(report.trackingNumber());
        delivery.ifPresent(found -> apply(report, found));
        return delivery.isPresent();
    }

    private void apply(TrackingReport report, Delivery delivery) {
        ShipmentNumber shipment = delivery.shipment();
        events.save(new TrackingEvent(shipment, report.status(), report.occurredAt(), report.place()));
        switch (report.status()) {
            case DELIVERED -> {
                if (delivery.deliver(report.occurredAt()) && delivery.isFollowedUp()) {
                    shipments.recordDelivered(shipment);
                    process.delivered(shipment);
                }
            }
            case LOST -> {
                if (delivery.lose(report.occurredAt())) {
                    timeline.record(shipment.orderNumber(), "PARCEL_REPORTED_LOST", shipment.value(), CARRIER);
                    process.missing(shipment);
                }
            }
            default -> {
                // Kept for whoever follows the parcel; nothing waits for it.
            }
        }
        publisher.publishEvent(new DeliveryEvent.Tracked(shipment.orderNumber(), shipment, report.status(), report.occurredAt()));
    }
}
