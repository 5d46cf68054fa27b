package io.orderway.quotation;

/** What became of a quotation. */
public enum QuotationState {
    OFFERED, ACCEPTED, DECLINED, EXPIRED,
    /** Its order ended before the customer answered. */
    WITHDRAWN
}
