package io.orderway.inventory;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/**
 * Goods that an order waits for come later than it was promised. Published within the transaction, before the later date is promised.
 *
 * @param newDate    when the customer will have his goods, later than promised
 * @param bySupplier false if not a supplier but an order that goes first is the cause
 */
public record DeliveryPostponed(OrderNumber number, LocalDate newDate, boolean bySupplier) {
}
