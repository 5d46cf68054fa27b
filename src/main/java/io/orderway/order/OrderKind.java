package io.orderway.order;

/** What an order is for. One model serves all kinds; how they differ stands in diagrams and tables. */
public enum OrderKind {
    /** Goods that a customer buys. */
    SALES,
    /** Goods that the house owes in place of others; they cost the customer nothing. */
    REPLACEMENT,
    /** Goods that a customer takes in place of what he gives back. */
    EXCHANGE;

    public boolean isFree() {
        return this == REPLACEMENT;
    }
}
