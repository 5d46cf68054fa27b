package io.orderway.catalog;

/** Which rate of value added tax an article bears; the rate itself depends on the country and the day. */
public enum VatClass {
    STANDARD,
    REDUCED,
    ZERO
}
