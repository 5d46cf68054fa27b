package io.orderway.intake.domain;

/** What a file brings. */
public enum ImportKind {
    ORDERS, CUSTOMERS, PRODUCTS, PRICES, SUPPLIERS, PURCHASE_PRICES
}
