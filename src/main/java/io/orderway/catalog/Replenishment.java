package io.orderway.catalog;

import io.orderway.shared.Quantity;

/**
 * How an article is bought again.
 *
 * @param level        at or below this stock it is time to reorder
 * @param quantity     pieces to reorder
 * @param supplier     code of the usual supplier; may be missing ({@code null})
 * @param leadTimeDays calendar days from the purchase order to the goods
 */
public record Replenishment(Quantity level, Quantity quantity, String supplier, int leadTimeDays) {

    public static final Replenishment NONE = new Replenishment(Quantity.ZERO, Quantity.ZERO, null, 0);
}
