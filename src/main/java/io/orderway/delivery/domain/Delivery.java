package io.orderway.delivery.domain;

import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** One shipment between its hand-over and the customer's confirmation. What has happened stays: a later event never undoes an earlier fact. */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    private String shipmentNumber;

    @Version
    private Integer version;

    private String trackingNumber;
    private LocalDate expectedOn;
    private LocalDate promisedOn;
    private LocalDate waitUntil;
    private Instant deliveredAt;
    private Instant lostAt;
    private Instant confirmedAt;
    private String confirmedHow;
    private String givenUp;

    protected Delivery() {
    }

    /**
     * @param trackingNumber null for collected goods
     * @param promisedOn     the date that held at the hand-over; null if there was none
     */
    public Delivery(ShipmentNumber shipment, String trackingNumber, LocalDate expectedOn, LocalDate promisedOn) {
        this.shipmentNumber = shipment.value();
        this.trackingNumber = trackingNumber;
        this.expectedOn = expectedOn;
        this.promisedOn = promisedOn;
    }

    /**
     * The last day on which nobody needs to worry: the date that customer service has decided to wait for, or else the promised date or the
     * end of the carrier's time, whichever comes first. A promise that was broken before the hand-over does not count.
     *
     * @param today a parcel is never late on the day on which it is looked at first
     */
    public LocalDate lastGoodDay(LocalDate today) {
        if (waitUntil != null) {
            return waitUntil;
        }
        return Stream.of(Optional.ofNullable(promisedOn), Optional.of(expectedOn)).flatMap(Optional::stream)
                .filter(day -> !day.isBefore(today)).min(LocalDate::compareTo).orElse(today);
    }

    /** @return false if it was delivered before */
    public boolean deliver(Instant at) {
        if (deliveredAt != null) {
            return false;
        }
        deliveredAt = at;
        return true;
    }

    /** @return false if it was reported before, or if the parcel has arrived */
    public boolean lose(Instant at) {
        if (deliveredAt != null || lostAt != null) {
            return false;
        }
        lostAt = at;
        return true;
    }

    /** Customer service goes on waiting; should the carrier report the parcel lost once more, it is looked at once more. */
    public void waitUntil(LocalDate day) {
        waitUntil = day;
        lostAt = null;
    }

    /** @param remedy REPLACEMENT or REFUND */
    public void giveUp(String remedy) {
        givenUp = remedy;
    }

    /** @return false if it was confirmed before */
    public boolean confirm(Instant at, String how) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = at;
        confirmedHow = how;
        return true;
    }

    public boolean isDelivered() {
        return deliveredAt != null;
    }

    public ShipmentNumber shipment() {
        return ShipmentNumber.of(shipmentNumber);
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public LocalDate waitUntil() {
        return waitUntil;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant lostAt() {
        return lostAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String confirmedHow() {
        return confirmedHow;
    }

    public String givenUp() {
        return givenUp;
    }
}
