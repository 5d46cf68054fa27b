package io.orderway.purchasing.application;

/** What purchasing has found out about a purchase order whose supplier was not reached, did not answer or is late. */
public enum SupplierAnswer {

    /** His address is right now: the order is mailed. */
    MAIL,
    SENT,
    /** He names a day. */
    DATE,
    /** He is left alone until a day. */
    WAIT,
    CLOSE,
    CANCEL
}
