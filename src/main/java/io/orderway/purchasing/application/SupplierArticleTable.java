package io.orderway.purchasing.application;

import io.orderway.purchasing.SupplierArticle;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what suppliers sell. */
@Component
class SupplierArticleTable {

    private static final String SELECT = """
            select supplier_number, sku, pack_size, minimum_pieces, unit_price, currency, lead_time_days
            from supplier_article join supplier on number = supplier_number
            """;

    /** No row comes back if nothing differs. */
    private static final String UPSERT = """
            insert into supplier_article (supplier_number, sku, pack_size, minimum_pieces, unit_price, lead_time_days, changed_at)
            values (:supplier, :sku, :packSize, :minimum, :price, :leadTime, :now)
            on conflict (supplier_number, sku) do update set
                (pack_size, minimum_pieces, unit_price, lead_time_days, changed_at)
                = (excluded.pack_size, excluded.minimum_pieces, excluded.unit_price, excluded.lead_time_days, excluded.changed_at)
            where (supplier_article.pack_size, supplier_article.minimum_pieces, supplier_article.unit_price, supplier_article.lead_time_days)
                  is distinct from (excluded.pack_size, excluded.minimum_pieces, excluded.unit_price, excluded.lead_time_days)
            returning xmax = 0 as created
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplierArticleTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SupplierArticle> of(String supplier) {
        return jdbc.sql(SELECT + "where supplier_number = :supplier order by sku").param("supplier", supplier)
                .query(SupplierArticleTable::article).list();
    }

    Map<Sku, SupplierArticle> of(String supplier, Collection<Sku> skus) {
        return jdbc.sql(SELECT + "where supplier_number = :supplier and sku = any(:skus)").param("supplier", supplier)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(SupplierArticleTable::article).list().stream().collect(Collectors.toMap(SupplierArticle::sku, Function.identity()));
    }

    /** @return whether it is new; empty if nothing differed */
    Optional<Boolean> save(SupplierArticle article) {
        return jdbc.sql(UPSERT)
                .param("supplier", article.supplierNumber())
                .param("sku", article.sku().value())
                .param("packSize", article.packSize())
                .param("minimum", article.minimumPieces())
                .param("price", article.price().amount())
                .param("leadTime", article.leadTimeDays())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
    }

    private static SupplierArticle article(ResultSet row, int index) throws SQLException {
        return new SupplierArticle(row.getString("supplier_number"), Sku.of(row.getString("sku")), row.getInt("pack_size"),
                row.getInt("minimum_pieces"), Money.of(row.getBigDecimal("unit_price"), row.getString("currency")), row.getInt("lead_time_days"));
    }
}
