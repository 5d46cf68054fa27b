package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How much of the articles has left the house for customers. */
public interface StockUsage {

    /**
     * @param since the first day that counts; the last is yesterday, since today is not over
     * @return articles of which nothing has left are left out
     */
    Map<Sku, Usage> since(Collection<Sku> skus, LocalDate since);

    /** @return articles that have never been in the house are left out */
    Map<Sku, Stay> stays(Collection<Sku> skus);

    /**
     * @param since    the day on which the house first had it
     * @param lastUsed the last day on which something of it has left for a customer; null if nothing has
     */
    record Stay(LocalDate since, LocalDate lastUsed) {
    }

    /**
     * @param pieces  in all
     * @param squares the squares of the pieces of each day, summed: with {@code pieces} and the number of days it tells how much the days differ
     */
    record Usage(long pieces, double squares) {
    }
}
