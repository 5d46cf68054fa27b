package io.orderway.purchasing;

import java.util.List;

/** What became of placing a purchase order. */
public sealed interface PlaceOutcome {

    /** @param isNew false if it was placed before for the same cause */
    record Placed(PurchaseOrderNumber number, boolean isNew) implements PlaceOutcome {
    }

    /** @param reasons sentences for people */
    record Refused(List<String> reasons) implements PlaceOutcome {
    }
}
