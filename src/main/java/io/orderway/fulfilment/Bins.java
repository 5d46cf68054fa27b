package io.orderway.fulfilment;

import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.Map;

/** Where in the warehouse each article lies. */
public interface Bins {

    /** @return the bins of those articles that have one */
    Map<Sku, String> of(Collection<Sku> skus);

    /**
     * Gives an article its bin, instead of the one it had.
     *
     * @param bin 1 to 20 visible characters, for example {@code A-03-2}
     * @throws IllegalArgumentException             if it is not such a bin
     * @throws io.orderway.shared.NotFoundException if there is no such article
     */
    void assign(Sku sku, String bin);
}
