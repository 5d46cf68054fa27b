package io.orderway.catalog;

import io.orderway.shared.Sku;

/**
 * An article.
 *
 * @param weightGrams of one piece, packed
 */
public record Product(
        Sku sku, String description, int weightGrams, VatClass vatClass, Customs customs, Replenishment replenishment, ProductStatus status) {

    public boolean isOrderable() {
        return status == ProductStatus.ORDERABLE;
    }
}
