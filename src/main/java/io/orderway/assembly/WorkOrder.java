package io.orderway.assembly;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Instant;

/**
 * An order to make an article from its components.
 *
 * @param pieces    to be made
 * @param made      booked in; null until the warehouse has told
 * @param shortfall why fewer were made, in words for people; null where none are missing
 * @param madeAt    null until the warehouse has told
 */
public record WorkOrder(OrderNumber number, Sku sku, int pieces, Integer made, String shortfall, Instant madeAt) {
}
