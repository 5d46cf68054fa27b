package io.orderway.catalog;

import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredProducts implements Products {

    private static final String SELECT = """
            select sku, description, weight_grams, hs_code, country_of_origin, vat_class, status, reorder_level, reorder_quantity, supplier,
                   lead_time_days
            from product
            """;

    /** One statement, so that two imports at once neither fail nor lose a change; no row comes back if nothing differs. */
    private static final String UPSERT = """
            insert into product (sku, description, weight_grams, hs_code, country_of_origin, vat_class, status, reorder_level,
                                 reorder_quantity, supplier, lead_time_days, changed_at)
            values (:sku, :description, :weightGrams, :hsCode, :origin, :vatClass, :status, :reorderLevel, :reorderQuantity, :supplier,
                    :leadTimeDays, :now)
            on conflict (sku) do update set
                (description, weight_grams, hs_code, country_of_origin, vat_class, reorder_level, reorder_quantity, supplier, lead_time_days,
                 changed_at)
                = (excluded.description, excluded.weight_grams, excluded.hs_code, excluded.country_of_origin, excluded.vat_class,
                   excluded.reorder_level, excluded.reorder_quantity, excluded.supplier, excluded.lead_time_days, excluded.changed_at)
            where (product.description, product.weight_grams, product.hs_code, product.country_of_origin, product.vat_class,
                   product.reorder_level, product.reorder_quantity, product.supplier, product.lead_time_days)
                  is distinct from
                  (excluded.description, excluded.weight_grams, excluded.hs_code, excluded.country_of_origin, excluded.vat_class,
                   excluded.reorder_level, excluded.reorder_quantity, excluded.supplier, excluded.lead_time_days)
            returning xmax = 0 as created
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredProducts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Product> find(Sku sku) {
        return jdbc.sql(SELECT + "where sku = :sku").param("sku", sku.value()).query(StoredProducts::product).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Product> findAll(Collection<Sku> skus) {
        Map<Sku, Product> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + "where sku = any(:skus) order by sku")
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(StoredProducts::product)
                .list()
                .forEach(product -> found.put(product.sku(), product));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Product> orderable(Sku after, int limit) {
        return jdbc.sql(SELECT + "where status = 'ORDERABLE' and sku > :after order by sku limit :limit")
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query(StoredProducts::product)
                .list();
    }

    @Override
    @Transactional
    public SaveOutcome save(Product product) {
        List<String> reasons = ProductCheck.reasonsToRefuse(product);
        if (!reasons.isEmpty()) {
            return new SaveOutcome.Refused(reasons);
        }
        Optional<Boolean> created = jdbc.sql(UPSERT)
                .param("sku", product.sku().value())
                .param("description", product.description().strip())
                .param("weightGrams", product.weightGrams())
                .param("hsCode", product.customs().hsCode())
                .param("origin", product.customs().countryOfOrigin())
                .param("vatClass", product.vatClass().name())
                .param("status", product.status().name())
                .param("reorderLevel", product.replenishment().level().pieces())
                .param("reorderQuantity", product.replenishment().quantity().pieces())
                .param("supplier", product.replenishment().supplier())
                .param("leadTimeDays", product.replenishment().leadTimeDays())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
        return new SaveOutcome.Saved(created.map(isNew -> isNew ? Change.CREATED : Change.CHANGED).orElse(Change.UNCHANGED));
    }

    @Override
    @Transactional
    public void changeStatus(Sku sku, ProductStatus status) {
        int changed = jdbc.sql("update product set status = :status, changed_at = :now where sku = :sku")
                .param("sku", sku.value())
                .param("status", status.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) {
            throw new NoSuchElementException("There is no article " + sku);
        }
    }

    private static Product product(ResultSet row, int rowNumber) throws SQLException {
        return new Product(
                Sku.of(row.getString("sku")),
                row.getString("description"),
                row.getInt("weight_grams"),
                VatClass.valueOf(row.getString("vat_class")),
                new Customs(row.getString("hs_code"), row.getString("country_of_origin")),
                new Replenishment(
                        Quantity.of(row.getInt("reorder_level")),
                        Quantity.of(row.getInt("reorder_quantity")),
                        row.getString("supplier"),
                        row.getInt("lead_time_days")),
                ProductStatus.valueOf(row.getString("status")));
    }
}
