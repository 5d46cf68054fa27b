package io.orderway.delivery.application;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a customer whether everything arrived, and keeps the answer. */
@Service
public class Confirmation {

    public static final String PURPOSE = "confirm-delivery";
    public static final String PATH = "/p/confirm/";

    private static final String BY_CUSTOMER = "the customer, by link";
    private static final String BY_COLLECTION = "collected in person";
    private static final String BY_TIME = "no objection in the set time";

    private final DeliveryRows deliveries;
    private final Shipments shipments;
    private final Timeline timeline;
    private final PublicLinks links;
    private final PublicPages pages;
    private final ApplicationEventPublisher events;
    private final DeliveryProcess process;
    private final ParcelAnswers missing;
    private final Clock clock;

    Confirmation(DeliveryRows deliveries, Shipments shipments, Timeline timeline, PublicLinks links, PublicPages pages,
            ApplicationEventPublisher events, DeliveryProcess process, ParcelAnswers missing, Clock clock) {
        this.deliveries = deliveries;
        this.shipments = shipments;
        this.timeline = timeline;
        this.links = links;
        this.pages = pages;
        this.events = events;
        this.process = process;
        this.missing = missing;
        this.clock = clock;
    }

    /** Issues the link and has the customer asked. */
    @Transactional
    public void ask(ShipmentNumber shipment) {
        String token = links.issue(new LinkSubject(PURPOSE, shipment.orderNumber(), shipment.value()));
        timeline.record(shipment.orderNumber(), "CONFIRMATION_ASKED", shipment.value());
        events.publishEvent(new DeliveryEvent.ConfirmationAsked(shipment.orderNumber(), shipment, pages.url(PATH + token),
                lock(shipment).waitUntil() != null));
    }

    /** What a customer can say of a delivery. */
    public enum Answer {
        RECEIVED, NOT_RECEIVED
    }

    /**
     * The customer has pressed a button. Of several presses one counts; all get the same thanks. A link for something else is left alone, and
     * so is one whose shipment has counted as received for so long that the answer changes nothing.
     */
    @Transactional
    public OpenedLink answerByLink(String token, Answer answer) {
        OpenedLink seen = links.open(token);
        if (!(seen instanceof OpenedLink.Valid valid) || !valid.subject().purpose().equals(PURPOSE)) {
            return seen;
        }
        ShipmentNumber shipment = ShipmentNumber.of(valid.subject().key());
        if (answer == Answer.NOT_RECEIVED && lock(shipment).confirmedAt() != null) {
            return new OpenedLink.Expired(valid.subject());
        }
        OpenedLink link = links.use(token);
        if (link instanceof OpenedLink.Valid) {
            keep(shipment, answer);
        }
        return link;
    }

    private void keep(ShipmentNumber shipment, Answer answer) {
        if (answer == Answer.RECEIVED) {
            confirm(shipment);
        } else {
            missing.missedByCustomer(shipment);
        }
    }

    /** Whether the customer's answer was that he has it. */
    @Transactional(readOnly = true)
    public boolean isReceived(ShipmentNumber shipment) {
        return deliveries.findById(shipment.value()).filter(delivery -> delivery.confirmedAt() != null).isPresent();
    }

    private void confirm(ShipmentNumber shipment) {
        if (lock(shipment).confirm(clock.instant(), BY_CUSTOMER)) {
            timeline.record(shipment.orderNumber(), "CUSTOMER_CONFIRMED", shipment.value(), "Customer");
            process.confirmed(shipment);
        }
    }

    /**
     * Ends the delivery, with the customer's answer or without.
     *
     * @return true if with this every line of the order is delivered and confirmed
     */
    @Transactional
    public boolean conclude(ShipmentNumber shipment, boolean collected) {
        Delivery delivery = lock(shipment);
        delivery.confirm(clock.instant(), collected ? BY_COLLECTION : BY_TIME);
        return shipments.confirm(shipment, delivery.confirmedHow());
    }

    private Delivery lock(ShipmentNumber shipment) {
        return deliveries.lock(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment));
    }
}
