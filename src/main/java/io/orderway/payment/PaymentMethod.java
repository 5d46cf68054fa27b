package io.orderway.payment;

/** How money comes in and goes out. */
public enum PaymentMethod {
    BANK_TRANSFER, CARD, CASH,
    /** The customer's account with the house: credit that he may use for what he buys next. Money goes out this way only. */
    ACCOUNT
}
