package io.orderway.catalog;

/** For whom a price holds. */
public sealed interface PriceScope {

    /** Agreed with one customer; goes before every price list. */
    record ForCustomer(String customerNumber) implements PriceScope {
    }

    /** For everyone who buys from this list, for example {@code TRADE} or {@code RETAIL}. */
    record ForList(String priceList) implements PriceScope {
    }
}
