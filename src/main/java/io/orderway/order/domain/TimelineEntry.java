package io.orderway.order.domain;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that happened to an order. */
@Entity
@Table(name = "order_event")
public class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_event_seq")
    @SequenceGenerator(name = "order_event_seq", sequenceName = "order_event_seq", allocationSize = 50)
    private Long id;
    private OrderNumber orderNumber;
    private Instant at;
    private String type;
    private String detail;
    private String actor;

    protected TimelineEntry() {
    }

    public TimelineEntry(OrderNumber orderNumber, Instant at, String type, String detail, String actor) {
        this.orderNumber = orderNumber;
        this.at = at;
        this.type = type;
        this.detail = detail;
        this.actor = actor;
    }

    /** Known once the entry is stored. */
    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public String actor() {
        return actor;
    }
}
