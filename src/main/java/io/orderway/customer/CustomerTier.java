package io.orderway.customer;

/** How much a customer matters to sales; the decision tables read it. */
public enum CustomerTier {
    STANDARD,
    PREFERRED,
    KEY_ACCOUNT
}
