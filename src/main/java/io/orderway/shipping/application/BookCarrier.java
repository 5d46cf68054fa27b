package io.orderway.shipping.application;

import io.orderway.document.Documents;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a carrier for a packed shipment and issues the label. */
@Service
public class BookCarrier {

    private final ShippedConsignments consignments;
    private final Carrier carrier;
    private final OrderReader orders;
    private final Timeline timeline;
    private final Documents documents;
    private final Clock clock;

    BookCarrier(ShippedConsignments consignments, Carrier carrier, OrderReader orders, Timeline timeline, Documents documents, Clock clock) {
        this.consignments = consignments;
        this.carrier = carrier;
        this.orders = orders;
        this.timeline = timeline;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @param service     as {@code carrier-selection} names it
     * @param transitDays working days under way, 0 or more
     * @throws CarrierUnavailableException if the carrier does not answer; nothing has changed then
     */
    @Transactional
    public BookingOutcome book(ShipmentNumber number, String service, int transitDays) {
        OrderView order = orders.get(number.orderNumber());
        OrderView.Shipment shipment = order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
        ShippedConsignment consignment = consignments.findById(number.value()).orElseThrow(() -> new UnknownShipmentException(number));
        String key = "%s/book/%d".formatted(number, consignment.nextAttempt());
        CarrierAnswer answer = carrier.book(new CarrierRequest(key, number, service, order.party(PartyRole.SHIP_TO), shipment.weightGrams(),
                shipment.parcels()));
        if (answer instanceof CarrierAnswer.Refused refused) {
            consignment.refused(service, transitDays, refused.reason(), clock.instant());
            timeline.record(number.orderNumber(), "CARRIER_REFUSED", "%s, %s: %s".formatted(number, ShippingLabel.words(service), refused.reason()));
            return new BookingOutcome.Refused(refused.reason());
        }
        CarrierAnswer.Taken taken = (CarrierAnswer.Taken) answer;
        if (consignments.isTrackingNumberOfAnother(taken.trackingNumber(), number.value())) {
            throw new CarrierUnavailableException("The carrier gave %s the tracking number of another shipment: %s"
                    .formatted(number, taken.trackingNumber()));
        }
        consignment.taken(service, transitDays, taken.carrier(), taken.trackingNumber(), clock.instant());
        consignment.trackAt(taken.trackingUrl());
        timeline.record(number.orderNumber(), "CARRIER_BOOKED",
                "%s: %s, %s, tracking number %s".formatted(number, taken.carrier(), ShippingLabel.words(service), taken.trackingNumber()));
        ShippingLabel label = ShippingLabel.of(order, shipment, service, taken);
        documents.register(number.orderNumber(), ShippingLabel.KIND, label.key(), ShippingLabel.TEMPLATE, label);
        return new BookingOutcome.Booked(taken.trackingNumber());
    }
}
