package io.orderway.catalog;

import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of the house. How many there are is not kept here but by inventory. */
public interface Products {

    Optional<Product> find(Sku sku);

    /** @return those that exist */
    Map<Sku, Product> findAll(Collection<Sku> skus);

    /**
     * The articles that are sold, by number, a page at a time.
     *
     * @param after the last article of the page before; null for the first page
     * @param limit at least 1
     */
    List<Product> orderable(Sku after, int limit);

    /**
     * Stores a new article, or changes the master data of a known one.
     *
     * @param product its {@link Product#status() status} counts for a new article only: no import puts a discontinued article back on sale
     * @return refused if the description is missing or a value is out of its range
     */
    SaveOutcome save(Product product);

    /** @throws java.util.NoSuchElementException if there is no such article */
    void changeStatus(Sku sku, ProductStatus status);
}
