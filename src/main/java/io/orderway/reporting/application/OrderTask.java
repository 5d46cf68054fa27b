package io.orderway.reporting.application;

import java.time.Instant;

/**
 * A task that somebody may read, and what it is about.
 *
 * @param definition     the activity's id in the diagram
 * @param shipmentNumber null where the task is about the whole order
 * @param due            null where there is no hurry
 */
public record OrderTask(String id, String name, String process, String definition, String orderNumber, String shipmentNumber,
        Instant due) {

    /** For whoever looks at an order without a task. */
    public static OrderTask none(String orderNumber) {
        return new OrderTask(null, null, null, null, orderNumber, null, null);
    }
}
