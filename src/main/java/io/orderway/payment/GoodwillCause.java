package io.orderway.payment;

/** Why the house gives something that it does not owe. */
public enum GoodwillCause {
    DELAY, LOSS, COMPLAINT, OTHER
}
