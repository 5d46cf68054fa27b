package io.orderway.shipping.application;

import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.ShippingEvent;
import io.orderway.shipping.domain.ShippedConsignments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that the customer fetches himself. */
@Service
public class Collection {

    private final ShippedConsignments consignments;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Collection(ShippedConsignments consignments, Timeline timeline, ApplicationEventPublisher events) {
        this.consignments = consignments;
        this.timeline = timeline;
        this.events = events;
    }

    @Transactional
    public void announce(ShipmentNumber shipment) {
        timeline.record(shipment.orderNumber(), "READY_FOR_COLLECTION", shipment.value());
        events.publishEvent(new ShippingEvent.ReadyForCollection(shipment.orderNumber(), shipment));
    }

    @Transactional
    public void remind(ShipmentNumber shipment) {
        timeline.record(shipment.orderNumber(), "COLLECTION_OVERDUE", shipment.value());
        events.publishEvent(new ShippingEvent.CollectionOverdue(shipment.orderNumber(), shipment));
    }

    /** The customer does not come; a carrier takes the goods to him. */
    @Transactional
    public void sendInstead(ShipmentNumber shipment) {
        consignments.findById(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment)).sendInstead();
        timeline.record(shipment.orderNumber(), "SENT_INSTEAD_OF_COLLECTED", shipment.value());
    }
}
