package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;

/** What happened to an order, readable for years: typed, dated, with its actor, written in the transaction of what it records. */
public interface Timeline {

    /** The actor of what no person did. */
    String HOUSE = "Orderway";

    /**
     * Records with the current user as actor, or Orderway itself where no user acts.
     *
     * @param type   what happened, UPPER_SNAKE, at most 60 characters
     * @param detail one sentence for people; may be null
     */
    void record(OrderNumber number, String type, String detail);

    /** Records what somebody outside did: the customer, a carrier. */
    void record(OrderNumber number, String type, String detail, String actor);

    /** Oldest first. */
    List<Entry> of(OrderNumber number);

    record Entry(Instant at, String type, String detail, String actor) {
    }
}
