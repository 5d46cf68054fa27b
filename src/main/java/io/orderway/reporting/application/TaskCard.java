package io.orderway.reporting.application;

import java.time.LocalDate;
import java.util.List;

/**
 * What a task's card in the list says of its order.
 *
 * @param shipmentNumber null where the task is about the whole order
 * @param tier           null where the order names no known customer
 */
public record TaskCard(String taskId, String orderNumber, String shipmentNumber, String customerNumber, String customerName, String tier,
        Amount netValue, int lineCount, LocalDate requestedDate, LocalDate promisedDate, String urgency, List<OrderFlag> flags) {
}
