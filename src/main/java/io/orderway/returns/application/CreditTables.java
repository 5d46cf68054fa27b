package io.orderway.returns.application;

/** When a credit belongs to an order, as the business keeps it in a table. */
public interface CreditTables {

    Verdict match(Facts facts);

    /**
     * @param candidateOrders how many orders of the customer have such goods
     * @param samePrice       whether the likeliest of them sold them at the credit's price
     * @param enough          whether as much of it can still come back
     * @param daysSinceOrder  days from that order to the credit
     */
    record Facts(int candidateOrders, boolean samePrice, boolean enough, int daysSinceOrder) {
    }

    /** @param sentence why, for people */
    record Verdict(boolean clear, String sentence) {
    }
}
