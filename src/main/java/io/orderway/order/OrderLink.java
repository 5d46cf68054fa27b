package io.orderway.order;

import io.orderway.shared.OrderNumber;
import jakarta.persistence.Embeddable;

/**
 * That an order belongs to another one.
 *
 * @param original the order that it makes good
 * @param reason   one sentence for people, about goods and parcels and never about a person
 */
@Embeddable
public record OrderLink(OrderNumber original, String reason) {
}
