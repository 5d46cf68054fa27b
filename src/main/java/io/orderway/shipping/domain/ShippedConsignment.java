package io.orderway.shipping.domain;

import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parcels of one shipment on their way out of the house. */
@Entity
@Table(name = "consignment")
public class ShippedConsignment {

    @Id
    private String shipmentNumber;

    @Version
    private Integer version;

    private boolean sendInstead;
    private boolean collected;
    private String trackingUrl;
    private LocalDate expectedOn;

    @ElementCollection
    @CollectionTable(name = "carrier_booking", joinColumns = @JoinColumn(name = "shipment_number"))
    @OrderBy("attempt")
    private List<CarrierBooking> bookings = new ArrayList<>();

    protected ShippedConsignment() {
    }

    public ShippedConsignment(ShipmentNumber shipment) {
        this.shipmentNumber = shipment.value();
    }

    /** The customer wanted to collect the goods and has changed his mind. */
    public void sendInstead() {
        sendInstead = true;
    }

    /** The attempt that a booking made now belongs to: it counts answers, so that a repeat after a crash is the same attempt. */
    public int nextAttempt() {
        return bookings.size() + 1;
    }

    public void taken(String service, int transitDays, String carrier, String trackingNumber, Instant now) {
        bookings.add(new CarrierBooking(nextAttempt(), service, transitDays, carrier, trackingNumber, null, now, null));
    }

    public void refused(String service, int transitDays, String reason, Instant now) {
        bookings.add(new CarrierBooking(nextAttempt(), service, transitDays, null, null, reason, now, null));
    }

    public void cancelBooking(Instant now) {
        bookings.replaceAll(booking -> booking.isStanding() ? booking.cancelled(now) : booking);
    }

    /** @param url where the customer can follow the parcels; null if the carrier has no such page */
    public void trackAt(String url) {
        trackingUrl = url;
    }

    /** @param expected the day by which the carrier should have delivered */
    public void leave(LocalDate expected) {
        expectedOn = expected;
    }

    public void collect(LocalDate day) {
        collected = true;
        expectedOn = day;
    }

    /** True once the goods are with the carrier or the customer. */
    public boolean hasLeft() {
        return expectedOn != null;
    }

    /** The carrier's last answer. */
    public Optional<CarrierBooking> booking() {
        return bookings.isEmpty() ? Optional.empty() : Optional.of(bookings.get(bookings.size() - 1));
    }

    public ShipmentNumber shipment() {
        return ShipmentNumber.of(shipmentNumber);
    }

    public boolean isSentInstead() {
        return sendInstead;
    }

    public boolean isCollected() {
        return collected;
    }

    public String trackingUrl() {
        return trackingUrl;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }
}
