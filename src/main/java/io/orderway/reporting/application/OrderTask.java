package io.orderway.reporting.application;

/**
 * A task that somebody may read, and what it is about.
 *
 * @param definition     the activity's id in the diagram
 * @param shipmentNumber null where the task is about the whole order
 */
public record OrderTask(String id, String name, String process, String definition, String orderNumber, String shipmentNumber) {
}
