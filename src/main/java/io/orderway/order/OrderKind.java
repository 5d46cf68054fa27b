package io.orderway.order;

/** What an order is for. One model serves all kinds; how they differ stands in the table {@code order-kind} and in small processes. */
public enum OrderKind {
    /** Goods that a customer buys. */
    SALES,
    /** Goods that a customer may try; they cost him nothing. */
    SAMPLE,
    /** Goods that a department of the house takes for itself; they are booked to its cost centre and nobody pays. */
    SUPPLY,
    /** Components of which the house makes an article of its own. */
    WORK,
    /** Goods that are made or bought for a customer, at the prices of a quotation that he has accepted. */
    SPECIAL,
    /** Goods that a customer has at regular times; each delivery is an order of its own. */
    SUBSCRIPTION,
    /** Goods that the house owes in place of others; they cost the customer nothing. */
    REPLACEMENT,
    /** Goods that a customer takes in place of what he gives back. */
    EXCHANGE;

    /** Whether nobody pays for the goods. */
    public boolean isFree() {
        return this == REPLACEMENT || this == SAMPLE || this == SUPPLY || this == WORK;
    }

    /** Whether an order of this kind makes an earlier one good, which it names. */
    public boolean isLinked() {
        return this == REPLACEMENT || this == EXCHANGE;
    }
}
