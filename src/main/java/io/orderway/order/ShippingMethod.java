package io.orderway.order;

/** How the goods leave the house. */
public enum ShippingMethod {
    CARRIER, COLLECTION
}
