package io.orderway.purchasing;

import io.orderway.shared.Money;
import io.orderway.shared.Sku;

/**
 * On what terms a supplier sells an article to the house.
 *
 * @param packSize      pieces that are sold together, 1 or more
 * @param minimumPieces least that he sells of it at once, 1 or more
 * @param price         of one piece, net, in the supplier's currency
 * @param leadTimeDays  calendar days from the purchase order to the goods, 0 or more
 */
public record SupplierArticle(String supplierNumber, Sku sku, int packSize, int minimumPieces, Money price, int leadTimeDays) {

    /** The least number of pieces that he sells and that is enough: whole packs, not below his minimum. */
    public int soldFor(int pieces) {
        int least = Math.max(pieces, minimumPieces);
        return Math.toIntExact(((long) least + packSize - 1) / packSize * packSize);
    }
}
