package io.orderway.order;

/** The way an order came in. Together with the sender's own reference it names an order once. */
public enum Channel {
    WEB_SHOP, PARTNER, FILE, PHONE, EMAIL,
    /** The house itself, for goods that it owes or exchanges; the reference names the occasion. */
    HOUSE
}
