package io.orderway.catalog;

import io.orderway.shared.Money;
import io.orderway.shared.Quantity;

/**
 * The price that holds for one order line, and why.
 *
 * @param unitPrice   net
 * @param scope       whether it is the customer's own price or the list's
 * @param minQuantity the quantity break that the line reached
 */
public record AgreedPrice(Money unitPrice, PriceScope scope, Quantity minQuantity) {
}
