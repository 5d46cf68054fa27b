package io.orderway.inventory;

import io.orderway.shared.Sku;

/**
 * How much there is of an article.
 *
 * @param onHand   pieces in the house
 * @param reserved pieces of those that belong to opened shipments
 * @param assigned pieces that are kept for waiting orders, which are about to reserve them
 * @param incoming pieces that suppliers are expected to deliver
 */
public record StockLevel(Sku sku, int onHand, int reserved, int assigned, int incoming) {

    public StockLevel(Sku sku, int onHand, int reserved) {
        this(sku, onHand, reserved, 0);
    }

    public StockLevel(Sku sku, int onHand, int reserved, int incoming) {
        this(sku, onHand, reserved, 0, incoming);
    }

    public static StockLevel none(Sku sku) {
        return new StockLevel(sku, 0, 0);
    }

    /** Pieces that may still be promised. */
    public int available() {
        return onHand - reserved - assigned;
    }
}
