package io.orderway.intake.domain;

/** What a file brings. */
public enum ImportKind {
    ORDERS, CUSTOMERS, PRODUCTS, PRICES, BILLS_OF_MATERIALS, SUPPLIERS, PURCHASE_PRICES, STOCK_COUNTS
}
