package io.orderway.delivery.domain;

import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

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
    private Instant handedOverAt;
    private LocalDate waitUntil;
    private Instant deliveredAt;
    private Instant lostAt;
    private Instant confirmedAt;
    private String confirmedHow;
    private Instant notReceivedAt;
    private Instant lostSettledAt;
    private Instant calledBackAt;

    protected Delivery() {
    }

    /** @param trackingNumber null for collected goods */
    public Delivery(ShipmentNumber shipment, String trackingNumber, LocalDate expectedOn, Instant handedOverAt) {
        this.shipmentNumber = shipment.value();
        this.trackingNumber = trackingNumber;
        this.expectedOn = expectedOn;
        this.handedOverAt = handedOverAt;
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

    /** The customer says that he does not have it. @return false if he said so before, or has confirmed it, or it was settled as lost or called back */
    public boolean miss(Instant at) {
        if (notReceivedAt != null || confirmedAt != null || lostSettledAt != null || calledBackAt != null) {
            return false;
        }
        notReceivedAt = at;
        return true;
    }

    /** The search has found the parcel; nobody needs to worry until that day. What is reported after this is looked at anew. */
    public void beFound(LocalDate until) {
        waitUntil = until;
        lostAt = null;
        notReceivedAt = null;
    }

    /** What the customer got in its place is settled; whatever the carrier tells now comes too late. */
    public void settleAsLost(Instant at) {
        lostSettledAt = at;
    }

    /** Its carrier brings it back; where it is then is a matter of its return. */
    public void callBack(Instant at) {
        calledBackAt = at;
    }

    /** False once it has reached its end, one way or another: an event that comes later changes nothing of the shipment. */
    public boolean isFollowedUp() {
        return lostSettledAt == null && calledBackAt == null;
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

    public Instant handedOverAt() {
        return handedOverAt;
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

    public Instant notReceivedAt() {
        return notReceivedAt;
    }

    public Instant calledBackAt() {
        return calledBackAt;
    }

    public Instant lostSettledAt() {
        return lostSettledAt;
    }
}
