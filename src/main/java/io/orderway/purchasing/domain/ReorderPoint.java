package io.orderway.purchasing.domain;

/**
 * The stock at which it is time to buy again, so that what is used until the goods are there is in the house with a chosen probability: mean demand over the
 * lead time plus the safety stock z·σ·√L, where z is the standard normal quantile of the service level and σ the standard deviation of a day's demand. Demand of
 * different days is taken as independent, the lead time as certain.
 *
 * <p>Source: E. A. Silver, D. F. Pyke, D. J. Thomas, Inventory and Production Management in Supply Chains, 4th edition, 2017, chapter 6.7 (order-point systems,
 * specified probability of no stockout per cycle).
 *
 * @param days     over which usage was looked at, at least 2; days without usage count
 * @param pieces   used in all
 * @param squares  of each day's pieces, summed
 * @param leadDays calendar days from the purchase order to the goods, 0 or more
 */
public record ReorderPoint(int days, long pieces, double squares, int leadDays) {

    /** @param z the quantile, for example 1.645 for 95 % */
    public int level(double z) {
        return (int) Math.min(1_000_000, Math.ceil(mean() * leadDays + Math.max(0, z) * deviation() * Math.sqrt(leadDays) - 1e-9));
    }

    /** Pieces a day. */
    public double mean() {
        return (double) pieces / days;
    }

    /** Of a day's pieces, from the sample. */
    public double deviation() {
        return Math.sqrt(Math.max(0, (squares - days * mean() * mean()) / (days - 1)));
    }
}
