package io.orderway.inventory.application;

import io.orderway.shared.Sku;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Has the waiting orders looked through when stock becomes free. Called while the articles are locked: an order that did not find enough of
 * them has committed its place in the queue by then, or will see the new stock.
 */
@Component
class FreedStock {

    private final BackorderTable backorders;
    private final BackorderProcess process;

    FreedStock(BackorderTable backorders, BackorderProcess process) {
        this.backorders = backorders;
        this.process = process;
    }

    void announce(Collection<Sku> skus) {
        if (backorders.anyWaitsFor(skus)) {
            process.askForRelease();
        }
    }
}
