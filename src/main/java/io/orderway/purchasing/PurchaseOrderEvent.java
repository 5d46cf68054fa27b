package io.orderway.purchasing;

import java.util.UUID;

/** What a supplier is told; published within the transaction. */
public sealed interface PurchaseOrderEvent {

    PurchaseOrder order();

    /** @param paper the purchase order as PDF; @param occasion tells repeats apart */
    record Sent(PurchaseOrder order, UUID paper, String occasion) implements PurchaseOrderEvent {
    }

    /** @param overdue true if goods are late, false if only his confirmation is */
    record Reminded(PurchaseOrder order, boolean overdue, String occasion) implements PurchaseOrderEvent {
    }

    record Cancelled(PurchaseOrder order) implements PurchaseOrderEvent {
    }
}
