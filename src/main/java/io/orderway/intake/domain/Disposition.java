package io.orderway.intake.domain;

/** Where a row of an order file ended. Every row ends in exactly one of them. */
public enum Disposition {

    /** Goods on an order. */
    ORDER,
    /** Carriage, a fee, a manual amount or a discount on an order or on an invoice of its own. */
    CHARGE,
    /** A credit for earlier goods: kept, not an order. */
    CREDIT,
    /** Stock counted up or down without a sale. */
    ADJUSTMENT,
    /** Not taken over; the reason stands beside it. */
    REFUSED
}
