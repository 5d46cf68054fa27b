package io.orderway.purchasing;

import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Goods that came, before they are taken in.
 *
 * @param deliveryNote  number on the paper that came with them, 1 to 60 characters
 * @param purchaseOrder as the sender names it, 1 to 40 characters; may be unknown
 * @param cameOn        null for today
 */
public record ReceiptDraft(String deliveryNote, String purchaseOrder, LocalDate cameOn, List<Line> lines) {

    /**
     * @param pieces    at least 1
     * @param unitPrice that the supplier charges; null if he does not say
     */
    public record Line(Sku sku, Quantity pieces, BigDecimal unitPrice) {
    }
}
