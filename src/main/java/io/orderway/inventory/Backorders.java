package io.orderway.inventory;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders that wait for goods. */
public interface Backorders {

    /** In the places that the table {@code allocation-priority} gave them, the first first. */
    List<Backorder> waiting();

    Optional<Backorder> of(OrderNumber number);

    /** Lets a waiting order look at its lines and at the stock again, because either has changed. Does nothing for an order that does not wait. */
    void recheck(OrderNumber number);

    /**
     * Gives up what of a line has not been delivered, and lets the order move on.
     *
     * @param reason for the timeline and the customer, 1 to 200 characters
     */
    void closeRemainder(OrderNumber number, int lineNumber, String reason);

    /**
     * @param priority 0 to 100, higher first
     * @param missing  pieces by article number
     */
    record Backorder(OrderNumber number, Instant since, int priority, Map<String, Integer> missing) {
    }
}
