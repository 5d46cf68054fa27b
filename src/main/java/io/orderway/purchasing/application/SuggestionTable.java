package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.Replenishments;
import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suggestions of what to buy. */
@Component
class SuggestionTable implements Replenishments {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String begin(String cause) {
        return jdbc.sql("insert into replenishment (number, cause, started_at) values ('RP-' || nextval('replenishment_seq'), :cause, :now) returning number")
                .param("cause", cause).param("now", OffsetDateTime.now(clock)).query(String.class).single();
    }

    String causeOf(String number) {
        return jdbc.sql("select cause from replenishment where number = :number").param("number", number).query(String.class).single();
    }

    @Override
    public List<Suggestion> open(String number) {
        return jdbc.sql("""
                select s.sku, p.description, s.supplier_number, s.projected, s.reorder_level, s.pieces, s.problem, s.changed_by, a.unit_price, v.currency
                  from purchase_suggestion s join product p on p.sku = s.sku
                  left join supplier v on v.number = s.supplier_number
                  left join supplier_article a on a.supplier_number = s.supplier_number and a.sku = s.sku
                 where s.number = :number and s.state = 'OPEN' order by s.supplier_number nulls last, s.sku
                """).param("number", number).query(SuggestionTable::suggestion).list();
    }

    /** Articles that this or another run has suggested and nobody has decided on. */
    Set<Sku> suggested(Collection<Sku> skus) {
        return jdbc.sql("select sku from purchase_suggestion where state = 'OPEN' and sku = any(:skus)")
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).query(String.class).list().stream().map(Sku::of).collect(Collectors.toSet());
    }

    /** Does nothing if the article is suggested already. */
    void add(String number, Sku sku, String supplier, int projected, int level, Integer pieces, String problem) {
        jdbc.sql("""
                insert into purchase_suggestion (number, sku, supplier_number, projected, reorder_level, pieces, problem, state)
                values (:number, :sku, :supplier, :projected, :level, :pieces, :problem, 'OPEN') on conflict do nothing
                """)
                .param("number", number).param("sku", sku.value()).param("supplier", supplier).param("projected", projected).param("level", level)
                .param("pieces", pieces).param("problem", problem).update();
    }

    /** What could not be ordered and nobody has changed is worked out anew. */
    void forgetProblems(String number) {
        jdbc.sql("delete from purchase_suggestion where number = :number and state = 'OPEN' and problem is not null").param("number", number).update();
    }

    /** @return false if it is not open */
    boolean change(String number, Sku sku, int pieces, String actor) {
        return jdbc.sql("""
                update purchase_suggestion set pieces = :pieces, changed_by = :actor where number = :number and sku = :sku and state = 'OPEN' and problem is null
                """).param("pieces", pieces).param("actor", actor).param("number", number).param("sku", sku.value()).update() == 1;
    }

    /** @return false if it is not open */
    boolean strike(String number, Sku sku, String actor) {
        return jdbc.sql("update purchase_suggestion set state = 'STRUCK', changed_by = :actor where number = :number and sku = :sku and state = 'OPEN'")
                .param("actor", actor).param("number", number).param("sku", sku.value()).update() == 1;
    }

    void strikeAll(String number) {
        jdbc.sql("update purchase_suggestion set state = 'STRUCK' where number = :number and state = 'OPEN'").param("number", number).update();
    }

    void ordered(String number, String supplier, PurchaseOrderNumber order) {
        jdbc.sql("""
                update purchase_suggestion set state = 'ORDERED', purchase_order = :order
                 where number = :number and supplier_number = :supplier and state = 'OPEN' and problem is null
                """).param("order", order.value()).param("number", number).param("supplier", supplier).update();
    }

    void refused(String number, String supplier, String problem) {
        jdbc.sql("""
                update purchase_suggestion set problem = :problem where number = :number and supplier_number = :supplier and state = 'OPEN' and problem is null
                """).param("problem", problem).param("number", number).param("supplier", supplier).update();
    }

    private static Suggestion suggestion(ResultSet row, int index) throws SQLException {
        BigDecimal price = row.getBigDecimal("unit_price");
        return new Suggestion(Sku.of(row.getString("sku")), row.getString("description"), row.getString("supplier_number"), row.getInt("projected"),
                row.getInt("reorder_level"), row.getObject("pieces", Integer.class), row.getString("problem"),
                price == null ? null : Money.of(price, row.getString("currency")), row.getString("changed_by"));
    }
}
