package io.orderway.delivery.application;

import io.orderway.calendar.WorkingCalendar;
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
import java.time.LocalDate;
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
    private final Inbox inbox;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReadDelivery(DeliveryRows deliveries, Consignments consignments, OrderReader orders, Inbox inbox, WorkingCalendar calendar, Clock clock) {
        this.deliveries = deliveries;
        this.consignments = consignments;
        this.orders = orders;
        this.inbox = inbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public DeliveryFacts read(ShipmentNumber shipment) {
        Consignment consignment = consignments.find(shipment).orElseThrow(() -> new UnknownShipmentException(shipment));
        Delivery delivery = deliveries.lock(shipment.value()).orElseGet(() -> open(consignment));
        if (consignment.collected()) {
            delivery.deliver(clock.instant());
        }
        LocalDate lastGoodDay = delivery.lastGoodDay(calendar.today());
        Instant lateAfter = lastGoodDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return new DeliveryFacts(delivery.isDelivered(), consignment.collected(), lateAfter);
    }

    private Delivery open(Consignment consignment) {
        LocalDate promised = orders.get(consignment.shipment().orderNumber()).promisedDate();
        Delivery delivery = deliveries.save(new Delivery(consignment.shipment(), consignment.trackingNumber(), consignment.expectedOn(), promised));
        if (consignment.trackingNumber() != null) {
            inbox.tryAgain(consignment.trackingNumber());
        }
        return delivery;
    }
}
