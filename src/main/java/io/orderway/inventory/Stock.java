package io.orderway.inventory;

import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.Map;

/**
 * What is in the house. Every change is a movement with its cause and actor. Whatever becomes free wakes the orders that wait for it,
 * the most urgent and then the oldest first.
 */
public interface Stock {

    /** An article that never had stock stands at nothing. */
    StockLevel level(Sku sku);

    /** One entry for each article asked for, in the order of the article numbers. */
    Map<Sku, StockLevel> levels(Collection<Sku> skus);

    /**
     * Takes over the stock with which an article begins here, once: a repeated import changes nothing, however much was sold since.
     *
     * @return false if the opening stock was taken over before
     */
    boolean takeOver(Sku sku, Quantity onHand);

    /**
     * Books goods that came in.
     *
     * @param pieces at least 1
     * @param reason why they came, for example the delivery note's number; 1 to 200 characters
     */
    StockOutcome bookIn(Sku sku, Quantity pieces, String reason);

    /**
     * Sets right what a count has shown.
     *
     * @param difference pieces found more (positive) or less (negative); not below what is reserved
     * @param reason     1 to 200 characters
     */
    StockOutcome correct(Sku sku, int difference, String reason);

    /**
     * Books goods that a customer has given back: what is as good as new is free again, what is not is written off at once, so that the ledger
     * shows both.
     *
     * @param restocked  pieces back on the shelf, 0 or more
     * @param writtenOff pieces that came and cannot be sold, 0 or more
     * @param reason     the return's number; 1 to 200 characters
     */
    void takeBack(Sku sku, int restocked, int writtenOff, String reason);
}
