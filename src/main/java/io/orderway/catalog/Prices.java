package io.orderway.catalog;

import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What articles cost. The customer's own price goes before the price list; within either, the highest quantity break that is reached counts,
 * and of several prices valid on the day the one that began last.
 */
public interface Prices {

    /** The list from which a customer buys unless something else was agreed. */
    String USUAL_LIST = "TRADE";

    /**
     * @param customerNumber may be {@code null}: then only the list counts
     * @param priceList      the list from which the customer buys
     * @return empty if neither has a price for this quantity on this day
     */
    Optional<AgreedPrice> agreedPrice(String customerNumber, String priceList, Sku sku, Quantity quantity, LocalDate date);

    /**
     * The prices of a whole order, asked for at once.
     *
     * @param quantities summed per article
     * @return articles without a price are left out
     */
    Map<Sku, AgreedPrice> agreedPrices(String customerNumber, String priceList, Map<Sku, Quantity> quantities, LocalDate date);

    /**
     * Stores a price; one for the same scope, article, quantity and first day is replaced.
     *
     * @return refused if the article is unknown, the price is negative, or it ends before it begins
     */
    SaveOutcome save(Price price);
}
