package io.orderway.customer;

/** The parts of an address that can be missing. */
public enum AddressField {
    STREET,
    POSTCODE,
    CITY,
    COUNTRY
}
