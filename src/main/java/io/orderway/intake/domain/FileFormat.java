package io.orderway.intake.domain;

/** The layouts of file that Orderway reads. */
public enum FileFormat {

    /** Orderway's own order file, see {@code docs/order-file.md}. */
    ORDERWAY_ORDERS(ImportKind.ORDERS),
    /** The gift wholesaler's export: one row per invoice line, credits and stock adjustments among the orders. */
    WHOLESALER_ORDERS(ImportKind.ORDERS),
    CUSTOMERS(ImportKind.CUSTOMERS),
    PRODUCTS(ImportKind.PRODUCTS),
    PRICES(ImportKind.PRICES),
    SUPPLIERS(ImportKind.SUPPLIERS),
    /** What suppliers sell, and on what terms. */
    PURCHASE_PRICES(ImportKind.PURCHASE_PRICES),
    BILLS_OF_MATERIALS(ImportKind.BILLS_OF_MATERIALS),
    /** What somebody found on the shelves. */
    STOCK_COUNTS(ImportKind.STOCK_COUNTS);

    private final ImportKind kind;

    FileFormat(ImportKind kind) {
        this.kind = kind;
    }

    public ImportKind kind() {
        return kind;
    }
}
