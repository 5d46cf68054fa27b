package io.orderway.quotation;

import io.orderway.shared.OrderNumber;
import java.time.Instant;

/**
 * An offer to deliver what a special order asks for at the prices that stand on it.
 *
 * @param answeredAt null until it is settled
 */
public record Quotation(OrderNumber order, QuotationState state, Instant validUntil, Instant answeredAt) {
}
