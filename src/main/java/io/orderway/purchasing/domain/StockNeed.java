package io.orderway.purchasing.domain;

/**
 * What of an article is there and is to come, against what should be.
 *
 * @param available pieces in the house that belong to nobody
 * @param incoming  pieces that are to come, whether the supplier knows of them yet or not
 * @param owed      pieces that waiting orders lack
 * @param level     at or below this it is time to buy
 * @param quantity  pieces that are usually bought at once
 */
public record StockNeed(int available, int incoming, int owed, int level, int quantity) {

    /** What there will be when everything has come and everybody has got his goods; may be negative. */
    public int projected() {
        return Math.toIntExact((long) available + incoming - owed);
    }

    /** Pieces to buy: the usual quantity, or more where that would not reach the level; 0 while there is enough. */
    public int toBuy() {
        return projected() > level ? 0 : Math.max(quantity, Math.toIntExact((long) level - projected()));
    }
}
