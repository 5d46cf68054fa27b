package io.orderway.purchasing;

import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the house has ordered. */
public interface PurchaseOrders {

    Optional<PurchaseOrder> find(PurchaseOrderNumber number);

    /** The newest first, at most 200. @param state null for all */
    List<PurchaseOrder> newest(PurchaseOrderState state);

    /** Oldest first. */
    List<PurchaseOrder.Event> events(PurchaseOrderNumber number);

    /** Pieces that are ordered and of which the supplier does not know yet: inventory does not expect them; articles without such are left out. */
    Map<Sku, Integer> unsent(Collection<Sku> skus);
}
