package io.orderway.inventory.application;

import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Articles of which something is free while orders wait for them, with the place in the queue up to which it was given out. An article comes in and
 * goes out while its stock is locked: as long as it stands here what is free is not anybody's, and if it does not, no order that waits could go.
 */
@Component
class ArrivalTable {

    private final JdbcClient jdbc;

    ArrivalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return true if one of the articles, of which more is wanted than is assigned, did not stand here */
    boolean note(Collection<Sku> skus) {
        return jdbc.sql("""
                insert into stock_to_assign (sku)
                select distinct sku from backorder_line where sku = any(:skus) and pieces > assigned order by sku
                on conflict (sku) do update set after_strategy = null, after_rank = null, after_since = null, after_order = null
                returning xmax = 0 as new
                """).param("skus", array(skus)).query(Boolean.class).list().contains(true);
    }

    /** As {@link #note} for whatever is free though it is wanted, in case that was missed. */
    void noteOverlooked() {
        jdbc.sql("""
                insert into stock_to_assign (sku)
                select distinct sku from backorder_line line join stock using (sku)
                where line.pieces > line.assigned and stock.on_hand > stock.reserved + stock.assigned order by sku
                on conflict do nothing
                """).update();
    }

    /** Somebody has left the queue: who was looked at before may get what he would have got. */
    void beginAnew(Collection<Sku> skus) {
        jdbc.sql("""
                update stock_to_assign set after_strategy = null, after_rank = null, after_since = null, after_order = null where sku = any(:skus)
                """).param("skus", array(skus)).update();
    }

    /** Articles whose waiting orders were not ranked since something of them came in. */
    Set<Sku> unranked() {
        return new TreeSet<>(jdbc.sql("select sku from stock_to_assign where not ranked").query(String.class).list().stream().map(Sku::of).toList());
    }

    void markRanked(Collection<Sku> skus) {
        jdbc.sql("update stock_to_assign set ranked = true where sku = any(:skus)").param("skus", array(skus)).update();
    }

    /** What can be given out, by article; no place: nobody was looked at yet. */
    Map<Sku, Optional<QueuePlace>> open() {
        Map<Sku, Optional<QueuePlace>> open = new TreeMap<>();
        jdbc.sql("select * from stock_to_assign where ranked").query(row -> {
            open.put(Sku.of(row.getString("sku")), place(row));
        });
        return open;
    }

    Set<Sku> open(Collection<Sku> skus) {
        return new TreeSet<>(jdbc.sql("select sku from stock_to_assign where sku = any(:skus)").param("skus", array(skus))
                .query(String.class).list().stream().map(Sku::of).toList());
    }

    void advance(Collection<Sku> skus, QueuePlace place) {
        jdbc.sql("""
                update stock_to_assign set after_strategy = :strategy, after_rank = :rank, after_since = :since, after_order = :order
                where sku = any(:skus)
                """)
                .param("strategy", place.strategy().name())
                .param("rank", place.rank())
                .param("since", place.since().atOffset(ZoneOffset.UTC))
                .param("order", place.number().value())
                .param("skus", array(skus))
                .update();
    }

    void close(Collection<Sku> skus) {
        jdbc.sql("delete from stock_to_assign where sku = any(:skus)").param("skus", array(skus)).update();
    }

    private static Optional<QueuePlace> place(ResultSet row) throws SQLException {
        return row.getString("after_order") == null ? Optional.empty()
                : Optional.of(new QueuePlace(AllocationStrategy.valueOf(row.getString("after_strategy")), row.getInt("after_rank"),
                        row.getObject("after_since", OffsetDateTime.class).toInstant(), OrderNumber.of(row.getString("after_order"))));
    }

    private static String[] array(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toArray(String[]::new);
    }
}
