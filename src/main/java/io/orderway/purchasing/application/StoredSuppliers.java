package io.orderway.purchasing.application;

import io.orderway.catalog.Products;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.Suppliers;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredSuppliers implements Suppliers {

    private final SupplierTable table;
    private final SupplierArticleTable articles;
    private final Products products;

    StoredSuppliers(SupplierTable table, SupplierArticleTable articles, Products products) {
        this.table = table;
        this.articles = articles;
        this.products = products;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Supplier> all() {
        return table.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Supplier> find(String number) {
        return table.find(number);
    }

    @Override
    @Transactional
    public SaveOutcome save(Supplier supplier) {
        List<String> reasons = new ArrayList<>(SupplierCheck.reasonsToRefuse(supplier));
        Optional<Supplier> known = table.find(supplier.number());
        if (known.isPresent() && !known.get().currency().equals(supplier.currency()) && !articles.of(supplier.number()).isEmpty()) {
            reasons.add("The articles of supplier %s have prices in %s.".formatted(supplier.number(), known.get().currency()));
        }
        return reasons.isEmpty() ? saved(table.save(supplier)) : new SaveOutcome.Refused(reasons);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupplierArticle> articles(String supplierNumber) {
        return articles.of(supplierNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SupplierArticle> article(String supplierNumber, Sku sku) {
        return Optional.ofNullable(articles.of(supplierNumber, List.of(sku)).get(sku));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, SupplierArticle> articles(String supplierNumber, Collection<Sku> skus) {
        return articles.of(supplierNumber, skus);
    }

    @Override
    @Transactional
    public SaveOutcome save(SupplierArticle article) {
        List<String> reasons = new ArrayList<>(SupplierCheck.reasonsToRefuse(article));
        Optional<Supplier> supplier = table.find(article.supplierNumber());
        if (supplier.isEmpty()) {
            reasons.add("There is no supplier %s.".formatted(article.supplierNumber()));
        } else if (!supplier.get().currency().equals(article.price().currency())) {
            reasons.add("Supplier %s is paid in %s.".formatted(article.supplierNumber(), supplier.get().currency()));
        }
        if (products.find(article.sku()).isEmpty()) {
            reasons.add("There is no article %s.".formatted(article.sku()));
        }
        return reasons.isEmpty() ? saved(articles.save(article)) : new SaveOutcome.Refused(reasons);
    }

    /** @param created empty if nothing differed */
    private static SaveOutcome saved(Optional<Boolean> created) {
        return new SaveOutcome.Saved(created.map(isNew -> isNew ? Change.CREATED : Change.CHANGED).orElse(Change.UNCHANGED));
    }
}
