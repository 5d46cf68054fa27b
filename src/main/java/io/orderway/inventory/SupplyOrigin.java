package io.orderway.inventory;

/** Where goods for a customer come from. */
public enum SupplyOrigin {
    STOCK,
    /** Goods that a supplier is expected to deliver. */
    PURCHASE_ORDER,
    /** Goods that still have to be bought. */
    LEAD_TIME
}
