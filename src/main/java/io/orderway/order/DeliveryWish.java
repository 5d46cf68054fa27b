package io.orderway.order;

/** What the customer wants when not everything is in stock. */
public enum DeliveryWish {
    /** One delivery, when everything is there. */
    COMPLETE,
    /** What is there at once, the rest when it arrives. */
    PARTIAL
}
