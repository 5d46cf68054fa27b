package io.orderway.delivery.application;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.ParcelIntercepts;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.delivery.domain.TrackingEvent;
import io.orderway.delivery.domain.TrackingEvents;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Intercepts;
import io.orderway.shipping.Intercepts.Answer;
import io.orderway.shipping.Intercepts.Reply;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls parcels back; as everywhere here, a delivery's row is locked before its order. */
@Service
@Transactional
class InterceptParcel implements ParcelIntercepts {

    private static final String NOT_POSSIBLE = "NOT_POSSIBLE";

    private final DeliveryRows deliveries;
    private final TrackingEvents tracking;
    private final ReadDelivery readDelivery;
    private final InterceptTable table;
    private final Intercepts carrier;
    private final Shipments shipments;
    private final Timeline timeline;
    private final DeliveryProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterceptParcel(DeliveryRows deliveries, TrackingEvents tracking, ReadDelivery readDelivery, InterceptTable table, Intercepts carrier,
            Shipments shipments, Timeline timeline, DeliveryProcess process, ApplicationEventPublisher events, Clock clock) {
        this.deliveries = deliveries;
        this.tracking = tracking;
        this.readDelivery = readDelivery;
        this.table = table;
        this.carrier = carrier;
        this.shipments = shipments;
        this.timeline = timeline;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<OnItsWay> take(ShipmentNumber shipment, String cause) {
        if (!readDelivery.read(shipment).isOnItsWay() || !table.take(shipment, cause)) {
            return Optional.empty();
        }
        TrackingStatus last = tracking.findByShipmentNumberOrderByOccurredAtAscIdAsc(shipment.value()).stream()
                .map(TrackingEvent::status).reduce((earlier, later) -> later).orElse(null);
        return Optional.of(new OnItsWay(carrier.route(shipment), last));
    }

    @Override
    public Answer ask(ShipmentNumber shipment) {
        Reply reply = carrier.ask(shipment);
        table.said(shipment, reply.reason());
        return reply.answer();
    }

    @Override
    public boolean callBack(ShipmentNumber shipment) {
        if (!readDelivery.read(shipment).isOnItsWay()) {
            goesOn(shipment, Answer.TOO_LATE);
            return false;
        }
        if (table.settle(shipment, Answer.ACCEPTED.name())) {
            Delivery delivery = deliveries.lock(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment));
            delivery.callBack(clock.instant());
            shipments.callBack(shipment);
            events.publishEvent(new DeliveryEvent.CalledBack(shipment.orderNumber(), shipment));
            process.missing(shipment);
        }
        return true;
    }

    @Override
    public void goesOn(ShipmentNumber shipment, Answer said) {
        if (table.settle(shipment, said == null ? NOT_POSSIBLE : said.name())) {
            timeline.record(shipment.orderNumber(), "PARCEL_GOES_ON", "%s: %s".formatted(shipment, table.reason(shipment).orElse(words(said))));
        }
    }

    private static String words(Answer said) {
        if (said == null) {
            return "its carrier cannot bring it back from there";
        }
        return said == Answer.TOO_LATE ? "too late to bring it back" : "its carrier does not bring it back";
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ShipmentNumber> calledBackFor(String cause) {
        return table.accepted(cause);
    }
}
