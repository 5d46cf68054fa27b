package io.orderway.purchasing.application;

/** How well the house wants to serve and what it counts as too much, as the table {@code stock-policy} says. */
public interface StockPolicies {

    /** @param monthlyPieces of an article used in thirty days, rounded */
    Policy of(int monthlyPieces);

    /**
     * @param servicePercent probability with which stock is to last until new goods come, 50 to 99
     * @param overstockDays  stock that lasts longer is too much
     * @param slowMoverDays  what nobody has bought for longer moves slowly
     */
    record Policy(int servicePercent, int overstockDays, int slowMoverDays) {
    }
}
