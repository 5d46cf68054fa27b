package io.orderway.delivery.domain;

import io.orderway.delivery.TrackingStatus;
import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that a carrier told of a parcel. */
@Entity
@Table(name = "tracking_event")
public class TrackingEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tracking_event_seq")
    @SequenceGenerator(name = "tracking_event_seq", sequenceName = "tracking_event_seq", allocationSize = 50)
    private Long id;

    private String shipmentNumber;

    @Enumerated(EnumType.STRING)
    private TrackingStatus status;

    private Instant occurredAt;
    private String place;

    protected TrackingEvent() {
    }

    /** @param place as the carrier names it; may be null */
    public TrackingEvent(ShipmentNumber shipment, TrackingStatus status, Instant occurredAt, String place) {
        this.shipmentNumber = shipment.value();
        this.status = status;
        this.occurredAt = occurredAt;
        this.place = place;
    }

    public TrackingStatus status() {
        return status;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String place() {
        return place;
    }
}
