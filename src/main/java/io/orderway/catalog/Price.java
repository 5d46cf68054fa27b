package io.orderway.catalog;

import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;

/**
 * What a piece costs from a quantity on, net of tax.
 *
 * @param minQuantity at least 1
 * @param validFrom   first day; {@code null} since always
 * @param validTo     last day; {@code null} until further notice
 */
public record Price(PriceScope scope, Sku sku, Quantity minQuantity, Money unitPrice, LocalDate validFrom, LocalDate validTo) {

    /** A price without a beginning or an end. */
    public static Price unlimited(PriceScope scope, Sku sku, int minQuantity, Money unitPrice) {
        return new Price(scope, sku, Quantity.of(minQuantity), unitPrice, null, null);
    }
}
