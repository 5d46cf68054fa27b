package io.orderway.verification;

/** What can be done about a finding; the value that goes with it is text of the kind named. */
public enum ProposedAction {
    /** A customer number. */
    ASSIGN_CUSTOMER,
    /** An article number. */
    REPLACE_ARTICLE,
    /** A net unit price in the order's currency, zero or more, up to four decimals. */
    SET_PRICE,
    /** 1 to 1,000,000 pieces. */
    SET_QUANTITY,
    /** An ISO date. */
    SET_REQUESTED_DATE
}
