package io.orderway.purchasing;

import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suppliers of the house and what they sell to it. */
public interface Suppliers {

    /** @return by number */
    List<Supplier> all();

    Optional<Supplier> find(String number);

    /**
     * Stores a new supplier, or changes what is known of one. A missing address or e-mail is no reason to refuse: his purchase orders
     * become tasks.
     *
     * @return refused if number or name are missing, a text is too long, or country, language or e-mail are none
     */
    SaveOutcome save(Supplier supplier);

    /** @return what he sells, by article number */
    List<SupplierArticle> articles(String supplierNumber);

    Optional<SupplierArticle> article(String supplierNumber, Sku sku);

    /** @return the terms of those articles that the supplier sells */
    Map<Sku, SupplierArticle> articles(String supplierNumber, Collection<Sku> skus);

    /**
     * Stores on what terms a supplier sells an article.
     *
     * @return refused if either is unknown, the price is negative or in another currency than the supplier's, or a number is out of its range
     */
    SaveOutcome save(SupplierArticle article);
}
