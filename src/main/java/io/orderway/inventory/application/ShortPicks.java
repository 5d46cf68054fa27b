package io.orderway.inventory.application;

import io.orderway.inventory.StockCounts;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has an article counted of which a picker found less than the books say, where the house's rule wants it. */
@Component
class ShortPicks {

    private final CountOccasions occasions;
    private final StockCounts counts;
    private final StockTable stock;

    ShortPicks(CountOccasions occasions, StockCounts counts, StockTable stock) {
        this.occasions = occasions;
        this.counts = counts;
        this.stock = stock;
    }

    /** @param pieces that were not found, at least 1; they are off the books already */
    void missed(Sku sku, int pieces, ShipmentNumber shipment) {
        if (occasions.isShortPickOne(pieces, stock.read(List.of(sku)).get(sku).onHand())) {
            counts.order(sku, "Picked short for " + shipment);
        }
    }
}
