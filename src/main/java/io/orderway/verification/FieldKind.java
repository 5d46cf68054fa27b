package io.orderway.verification;

/** A piece of information that an order can lack, with the words in which the customer is asked. */
public enum FieldKind {
    EMAIL("Your e-mail address"),
    SHIP_STREET("Delivery address: street and number"),
    SHIP_POSTCODE("Delivery address: postcode"),
    SHIP_CITY("Delivery address: town"),
    SHIP_COUNTRY("Delivery address: country (two letters, for example GB)"),
    BILL_STREET("Billing address: street and number"),
    BILL_POSTCODE("Billing address: postcode"),
    BILL_CITY("Billing address: town"),
    BILL_COUNTRY("Billing address: country (two letters, for example GB)"),
    LINE_QUANTITY("How many pieces?"),
    LINE_PRICE("Do you accept the price? (yes or no)"),
    LINE_ARTICLE("Which article do you mean? (article number)"),
    REQUESTED_DATE("By which date do you need the goods? (for example 2026-12-24)");

    private final String label;

    FieldKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
