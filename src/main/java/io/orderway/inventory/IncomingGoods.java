package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * What suppliers are expected to deliver. Purchasing says so; customers are promised goods from it. Whatever changes in it, waiting orders whose
 * promise does not hold any more get a later one soon afterwards, which {@link DeliveryPostponed} announces.
 */
public interface IncomingGoods {

    /**
     * What is still to come of a line of a purchase order. The same line again replaces what was expected of it; to repeat it changes nothing.
     * Goods that have come are taken out here and booked in within one transaction, or waiting orders would be told that they do not come.
     *
     * @param purchaseOrderNumber 1 to 40 characters
     * @param line                1 or more
     * @param pieces              0 to 1,000,000; 0 where nothing more comes
     * @param expectedOn          the day on which the goods are in the house; a past one means that they are overdue
     * @throws IllegalArgumentException if a value is out of its range
     */
    void expect(String purchaseOrderNumber, int line, Sku sku, int pieces, LocalDate expectedOn);

    /** Nothing more comes of a purchase order; does nothing if nothing was expected. */
    void withdraw(String purchaseOrderNumber);

    /** In the order of the days on which they are expected. */
    List<Expected> of(Sku sku);

    /**
     * Goods that are to come.
     *
     * @param line   of the purchase order
     * @param pieces at least 1
     */
    record Expected(String purchaseOrderNumber, int line, Sku sku, int pieces, LocalDate expectedOn) {
    }
}
