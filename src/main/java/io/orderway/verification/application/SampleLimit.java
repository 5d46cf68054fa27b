package io.orderway.verification.application;

import java.math.BigDecimal;

/**
 * What a customer may have without charge in twelve months and without asking.
 *
 * @param pieces of all articles together
 * @param value  at the prices agreed with him, in the currency of his order
 */
public record SampleLimit(int pieces, BigDecimal value) {
}
