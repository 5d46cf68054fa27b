package io.orderway.delivery.application;

import io.orderway.delivery.ParcelSearches;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.order.OrderReader;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a customer misses a parcel, and what became of it. */
@Service
@Transactional
public class ParcelAnswers implements ParcelSearches {

    private final DeliveryRows deliveries;
    private final Shipments shipments;
    private final Consignments consignments;
    private final OrderReader orders;
    private final ParcelSilence silence;
    private final ParcelWait wait;
    private final Timeline timeline;
    private final DeliveryProcess process;
    private final Clock clock;

    ParcelAnswers(DeliveryRows deliveries, Shipments shipments, Consignments consignments, OrderReader orders, ParcelSilence silence,
            ParcelWait wait, Timeline timeline, DeliveryProcess process, Clock clock) {
        this.deliveries = deliveries;
        this.shipments = shipments;
        this.consignments = consignments;
        this.orders = orders;
        this.silence = silence;
        this.wait = wait;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    /**
     * A clerk writes down that the customer has not received the shipment.
     *
     * @throws ConflictException if it is confirmed, settled, called back or missed already; the message is a sentence
     */
    public void notReceived(ShipmentNumber shipment) {
        Delivery delivery = lock(shipment);
        if (delivery.confirmedAt() != null) {
            throw new ConflictException("Shipment %s is confirmed; what is wrong with it now is a complaint.".formatted(shipment));
        }
        if (delivery.calledBackAt() != null) {
            throw new ConflictException("Shipment %s was called back; it is on its way to us.".formatted(shipment));
        }
        if (!miss(delivery, null)) {
            throw new ConflictException("Shipment %s is looked for already.".formatted(shipment));
        }
    }

    /** @return false if that is known, or too late */
    boolean missedByCustomer(ShipmentNumber shipment) {
        return miss(lock(shipment), "Customer");
    }

    private boolean miss(Delivery delivery, String actor) {
        if (!delivery.miss(clock.instant())) {
            return false;
        }
        ShipmentNumber shipment = delivery.shipment();
        if (actor == null) {
            timeline.record(shipment.orderNumber(), "PARCEL_NOT_RECEIVED", shipment.value());
        } else {
            timeline.record(shipment.orderNumber(), "PARCEL_NOT_RECEIVED", shipment.value(), actor);
        }
        process.missing(shipment);
        return true;
    }

    @Override
    public void found(ShipmentNumber shipment, LocalDate until) {
        lock(shipment).beFound(until == null ? mayBeSilentUntil(shipment) : until);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> objection(OrderNumber number, LocalDate until) {
        return wait.objection(number, until);
    }

    private LocalDate mayBeSilentUntil(ShipmentNumber shipment) {
        Consignment consignment = consignments.find(shipment).orElseThrow(() -> new UnknownShipmentException(shipment));
        return silence.mayLastUntil(consignment, orders.get(shipment.orderNumber()));
    }

    /**
     * Ends the delivery of a parcel that was lost and for which the customer has got something else.
     *
     * @return true if with this nothing of the order is outstanding
     */
    public boolean settleAsLost(ShipmentNumber shipment) {
        lock(shipment).settleAsLost(clock.instant());
        return shipments.giveUpAsLost(shipment);
    }

    /**
     * Ends the delivery of a parcel that its carrier brings back.
     *
     * @return true if with this nothing of the order is outstanding
     */
    public boolean settleAsCalledBack(ShipmentNumber shipment) {
        return shipments.callBack(shipment);
    }

    private Delivery lock(ShipmentNumber shipment) {
        return deliveries.lock(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment));
    }
}
