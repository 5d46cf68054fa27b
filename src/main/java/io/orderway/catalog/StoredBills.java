package io.orderway.catalog;

import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bills of materials; whoever changes one keeps others off all of them, so that no two changes together close a circle. */
@Component
class StoredBills implements BillsOfMaterials {

    private static final int MOST_PIECES = 10_000;
    private static final int MOST_COMPONENTS = 200;

    /** All that the article goes into, directly or by way of others. */
    private static final String USERS = """
            with recursive uses (sku) as (
                select cast(:article as text)
                union
                select bill.sku from bill_of_materials bill join uses on bill.component_sku = uses.sku)
            select sku from uses""";

    private final JdbcClient jdbc;
    private final Products products;

    StoredBills(JdbcClient jdbc, Products products) {
        this.jdbc = jdbc;
        this.products = products;
    }

    @Override
    @Transactional(readOnly = true)
    public SortedMap<Sku, Integer> of(Sku article) {
        SortedMap<Sku, Integer> components = new TreeMap<>();
        jdbc.sql("select component_sku, pieces from bill_of_materials where sku = :sku").param("sku", article.value())
                .query(row -> {
                    components.put(Sku.of(row.getString("component_sku")), row.getInt("pieces"));
                });
        return components;
    }

    @Override
    @Transactional
    public SaveOutcome replace(Sku article, SortedMap<Sku, Integer> components) {
        lock();
        SortedMap<Sku, Integer> before = of(article);
        if (before.equals(components)) {
            return new SaveOutcome.Saved(Change.UNCHANGED);
        }
        List<String> reasons = reasonsToRefuse(article, components);
        if (!reasons.isEmpty()) {
            return new SaveOutcome.Refused(reasons);
        }
        jdbc.sql("delete from bill_of_materials where sku = :sku").param("sku", article.value()).update();
        components.forEach((component, pieces) -> jdbc.sql("insert into bill_of_materials (sku, component_sku, pieces) values (:sku, :component, :pieces)")
                .param("sku", article.value()).param("component", component.value()).param("pieces", pieces).update());
        return new SaveOutcome.Saved(before.isEmpty() ? Change.CREATED : Change.CHANGED);
    }

    @Override
    @Transactional
    public SaveOutcome put(Sku article, Sku component, int pieces) {
        lock();
        SortedMap<Sku, Integer> components = of(article);
        boolean isNew = components.put(component, pieces) == null;
        SaveOutcome outcome = replace(article, components);
        return outcome instanceof SaveOutcome.Saved saved && saved.change() != Change.UNCHANGED
                ? new SaveOutcome.Saved(isNew ? Change.CREATED : Change.CHANGED) : outcome;
    }

    private void lock() {
        jdbc.sql("lock table bill_of_materials in share row exclusive mode").update();
    }

    private List<String> reasonsToRefuse(Sku article, Map<Sku, Integer> components) {
        List<String> reasons = new ArrayList<>();
        if (products.find(article).isEmpty()) {
            reasons.add("There is no article %s.".formatted(article));
        }
        if (components.size() > MOST_COMPONENTS) {
            reasons.add("An article is made of at most %d components.".formatted(MOST_COMPONENTS));
        }
        Map<Sku, Product> known = components.isEmpty() ? Map.of() : products.findAll(components.keySet());
        List<Sku> users = jdbc.sql(USERS).param("article", article.value()).query(String.class).list().stream().map(Sku::of).toList();
        components.forEach((component, pieces) -> {
            if (!known.containsKey(component)) {
                reasons.add("There is no article %s.".formatted(component));
            }
            if (pieces < 1 || pieces > MOST_PIECES) {
                reasons.add("Of %s 1 to %,d pieces go into one, not %d.".formatted(component, MOST_PIECES, pieces));
            }
            if (users.contains(component)) {
                reasons.add("%s would be made of itself, by way of %s.".formatted(article, component));
            }
        });
        return reasons;
    }
}
