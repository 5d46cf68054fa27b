package io.orderway.inventory.domain;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Pieces of an article that are there or will come.
 *
 * @param purchaseOrder null for what is in the house
 */
public record Supply(Sku sku, String purchaseOrder, int pieces, LocalDate inHouseOn) {

    /** The order in which goods are given out: what is in the house, then what comes first. */
    static final Comparator<Supply> FIRST_TO_GO = Comparator.comparing((Supply supply) -> supply.purchaseOrder() != null)
            .thenComparing(Supply::inHouseOn).thenComparing(Supply::purchaseOrder, Comparator.nullsFirst(Comparator.naturalOrder()));

    Supply of(int some) {
        return new Supply(sku, purchaseOrder, some, inHouseOn);
    }
}
