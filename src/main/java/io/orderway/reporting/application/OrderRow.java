package io.orderway.reporting.application;

import java.time.Instant;
import java.time.LocalDate;

/** An order in a list. */
public record OrderRow(String orderNumber, String state, String stateText, String channel, String externalReference, String customerReference,
        String customerNumber, String customerName, Instant receivedAt, LocalDate requestedDate, LocalDate promisedDate, String urgency,
        Amount netValue, int lineCount) {
}
