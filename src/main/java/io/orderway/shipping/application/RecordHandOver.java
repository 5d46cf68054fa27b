package io.orderway.shipping.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.Reservations;
import io.orderway.order.Shipments;
import io.orderway.order.UnknownShipmentException;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.TrackingLink;
import io.orderway.shipping.domain.CarrierBooking;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that the goods have left the house: with the carrier, or with the customer who collected them. */
@Service
public class RecordHandOver {

    private static final String COUNTER = "Collection";

    private final ShippedConsignments consignments;
    private final Shipments shipments;
    private final Reservations reservations;
    private final WorkingCalendar calendar;
    private final PublicLinks links;
    private final PublicPages pages;

    RecordHandOver(ShippedConsignments consignments, Shipments shipments, Reservations reservations, WorkingCalendar calendar, PublicLinks links,
            PublicPages pages) {
        this.consignments = consignments;
        this.shipments = shipments;
        this.reservations = reservations;
        this.calendar = calendar;
        this.links = links;
        this.pages = pages;
    }

    /** The carrier has taken every parcel. */
    @Transactional
    public void toCarrier(ShipmentNumber shipment) {
        ShippedConsignment consignment = find(shipment);
        CarrierBooking booking = consignment.booking().filter(CarrierBooking::isTaken)
                .orElseThrow(() -> new IllegalStateException("No carrier is booked for " + shipment));
        if (!consignment.hasLeft()) {
            String url = consignment.trackingUrl() == null ? ownPage(shipment) : consignment.trackingUrl();
            consignment.trackAt(url);
            consignment.leave(calendar.plusWorkingDays(calendar.today(), booking.transitDays()));
        }
        shipments.recordHandedOver(shipment, booking.carrier(), booking.trackingNumber());
        reservations.consume(shipment);
    }

    /** The customer has the goods in his hands. */
    @Transactional
    public void toCustomer(ShipmentNumber shipment) {
        find(shipment).collect(calendar.today());
        shipments.recordHandedOver(shipment, COUNTER, null);
        reservations.consume(shipment);
        shipments.recordDelivered(shipment);
    }

    private String ownPage(ShipmentNumber shipment) {
        LinkSubject subject = new LinkSubject(TrackingLink.PURPOSE, shipment.orderNumber(), shipment.value());
        return pages.url(TrackingLink.PATH + links.issue(subject));
    }

    private ShippedConsignment find(ShipmentNumber shipment) {
        return consignments.findById(shipment.value()).orElseThrow(() -> new UnknownShipmentException(shipment));
    }
}
