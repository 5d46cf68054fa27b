package io.orderway.delivery.application;

import io.orderway.delivery.MissingCause;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.DeliveryRows;
import io.orderway.inbox.Inbox;
import io.orderway.order.OrderReader;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a delivery anew before its process waits, and holds its row until then: an event that arrives meanwhile is handled when the process
 * can hear of it.
 */
@Service
public class ReadDelivery {

    private final DeliveryRows deliveries;
    private final Consignments consignments;
    private final OrderReader orders;
    private final ParcelSilence silence;
    private final Inbox inbox;
    private final Clock clock;

    ReadDelivery(DeliveryRows deliveries, Consignments consignments, OrderReader orders, ParcelSilence silence, Inbox inbox, Clock clock) {
        this.deliveries = deliveries;
        this.consignments = consignments;
        this.orders = orders;
        this.silence = silence;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional
    public DeliveryFacts read(ShipmentNumber shipment) {
        Consignment consignment = consignments.find(shipment).orElseThrow(() -> new UnknownShipmentException(shipment));
        Delivery delivery = deliveries.lock(shipment.value()).orElseGet(() -> open(consignment));
        if (consignment.collected()) {
            delivery.deliver(clock.instant());
        }
        Instant silentUntil = silence.endsAt(delivery, consignment, orders.get(shipment.orderNumber()));
        return new DeliveryFacts(missing(delivery, silentUntil), delivery.isDelivered(), consignment.collected(), delivery.calledBackAt() != null, silentUntil);
    }

    private Optional<MissingCause> missing(Delivery delivery, Instant silentUntil) {
        if (delivery.calledBackAt() != null) {
            return Optional.empty();
        }
        if (delivery.notReceivedAt() != null) {
            return Optional.of(MissingCause.NOT_RECEIVED);
        }
        if (delivery.isDelivered()) {
            return Optional.empty();
        }
        if (delivery.lostAt() != null) {
            return Optional.of(MissingCause.REPORTED_LOST);
        }
        return clock.instant().isBefore(silentUntil) ? Optional.empty() : Optional.of(MissingCause.SILENT);
    }

    private Delivery open(Consignment consignment) {
        Delivery delivery = deliveries.save(
                new Delivery(consignment.shipment(), consignment.trackingNumber(), consignment.expectedOn(), clock.instant()));
        if (consignment.trackingNumber() != null) {
            inbox.tryAgain(consignment.trackingNumber());
        }
        return delivery;
    }
}
