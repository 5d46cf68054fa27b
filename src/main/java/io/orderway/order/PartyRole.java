package io.orderway.order;

/** What a party is to an order. */
public enum PartyRole {
    ORDERING, BILL_TO, SHIP_TO
}
