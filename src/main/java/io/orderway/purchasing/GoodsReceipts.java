package io.orderway.purchasing;

import java.util.List;
import java.util.Optional;

/** Reads what suppliers have brought. */
public interface GoodsReceipts {

    Optional<GoodsReceipt> find(String number);

    /** Oldest first. */
    List<GoodsReceipt> of(PurchaseOrderNumber number);
}
