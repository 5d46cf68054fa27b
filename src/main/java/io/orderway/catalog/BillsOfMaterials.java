package io.orderway.catalog;

import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.SortedMap;

/** What the house's own articles are made of. */
public interface BillsOfMaterials {

    /** @return pieces of each component for one piece of the article; empty if the house does not make it */
    SortedMap<Sku, Integer> of(Sku article);

    /**
     * Says of what the article is made, all components at once; none takes the bill away.
     *
     * @param components pieces of each for one piece of the article, 1 to 10,000
     * @return refused if an article is unknown, a number is impossible, or the article would come to be a component of itself
     */
    SaveOutcome replace(Sku article, SortedMap<Sku, Integer> components);

    /**
     * Adds one component or changes its pieces; the others stay.
     *
     * @return refused as in {@link #replace}
     */
    SaveOutcome put(Sku article, Sku component, int pieces);
}
