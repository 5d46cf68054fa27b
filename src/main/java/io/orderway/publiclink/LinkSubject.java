package io.orderway.publiclink;

import io.orderway.shared.OrderNumber;

/**
 * What a link is for.
 *
 * @param purpose kebab-case name of what its holder may do, for example {@code answer-question}
 * @param key     names the thing within the order, for example a shipment number; up to 100 characters
 */
public record LinkSubject(String purpose, OrderNumber orderNumber, String key) {
}
