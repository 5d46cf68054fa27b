package io.orderway.purchasing.application;

/** When an order that waits for goods is large enough to have purchasing look at once, as the table {@code large-order} says. */
public interface LargeOrderTable {

    /**
     * @param missing  pieces that the order lacks
     * @param priority of the order, 0 to 100
     */
    boolean isLarge(int missing, int priority);
}
