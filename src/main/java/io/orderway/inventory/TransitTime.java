package io.orderway.inventory;

import io.orderway.order.OrderView;

/**
 * How long an order's goods will be under way once they have left the house. Provided by shipping, which knows the carriers: inventory
 * promises dates and must not look up to it.
 */
public interface TransitTime {

    /**
     * Not to be asked within a read-only transaction: a decision table leaves a trace in the engine's history.
     *
     * @return working days from hand-over to delivery as the order stands, 0 or more; 0 for goods that the customer collects
     */
    int workingDays(OrderView order);
}
