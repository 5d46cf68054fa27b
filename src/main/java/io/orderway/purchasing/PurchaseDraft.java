package io.orderway.purchasing;

import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;

/**
 * A purchase order before it is placed.
 *
 * @param cause 1 to 200 characters; the same cause places one order, however often it is asked for
 */
public record PurchaseDraft(String supplierNumber, String cause, List<Line> lines) {

    /**
     * @param pieces at least 1
     * @param price  of one piece; null for the supplier's
     */
    public record Line(Sku sku, Quantity pieces, Money price) {
    }
}
