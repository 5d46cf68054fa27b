package io.orderway.inventory.application;

import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders that wait for goods, with what they lack. */
@Component
class BackorderTable {

    private static final String BY_RANK = " order by array_position(array['WIN', 'KEEP', 'FILL', 'LOSE'], strategy), rank desc, since, order_number";

    private final JdbcClient jdbc;

    BackorderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that is not in the queue takes its place there, for which it counts from its receipt. */
    void await(OrderView order, List<WantedLine> lines, Ranked ranked) {
        jdbc.sql("""
                insert into backorder (order_number, state, since, priority, complete, customer_number, net_value, wished_on, strategy, rank)
                values (:order, 'WAITING', :since, :priority, :complete, :customer, :value, :wished, :strategy, :rank)
                """)
                .param("order", order.number().value())
                .param("since", order.receivedAt().atOffset(ZoneOffset.UTC))
                .param("priority", order.urgency().priority())
                .param("complete", order.deliveryWish() == DeliveryWish.COMPLETE)
                .param("customer", order.customerNumber())
                .param("value", ranked.facts().netValue())
                .param("wished", order.requestedDate())
                .param("strategy", ranked.verdict().strategy().name())
                .param("rank", ranked.verdict().rank())
                .update();
        jdbc.sql("""
                insert into backorder_line (order_number, line_number, sku, pieces)
                select :order, line_number, sku, pieces from unnest(:lines, :skus, :pieces) as line (line_number, sku, pieces)
                """)
                .param("order", order.number().value())
                .param("lines", lines.stream().map(WantedLine::lineNumber).toArray(Integer[]::new))
                .param("skus", lines.stream().map(line -> line.sku().value()).toArray(String[]::new))
                .param("pieces", lines.stream().map(WantedLine::pieces).toArray(Integer[]::new))
                .update();
    }

    /** @return the pieces that the order waited for, by article; empty if it was not in the queue */
    Map<Sku, Integer> forget(OrderNumber number) {
        Map<Sku, Integer> claims = new TreeMap<>();
        jdbc.sql("delete from backorder_line where order_number = :order returning sku, pieces").param("order", number.value())
                .query(row -> {
                    claims.merge(Sku.of(row.getString("sku")), row.getInt("pieces"), Integer::sum);
                });
        if (!claims.isEmpty()) {
            jdbc.sql("delete from backorder where order_number = :order").param("order", number.value()).update();
        }
        return claims;
    }

    /** @return false if the order does not wait, or was woken already */
    boolean markWoken(OrderNumber number) {
        return jdbc.sql("update backorder set state = 'WOKEN' where order_number = :order and state = 'WAITING'")
                .param("order", number.value()).update() == 1;
    }

    boolean isWaiting(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from backorder where order_number = :order and state = 'WAITING')")
                .param("order", number.value()).query(Boolean.class).single();
    }

    boolean anyWaitsFor(Collection<Sku> skus) {
        return jdbc.sql("""
                select exists (select 1 from backorder_line join backorder using (order_number) where sku = any(:skus) and state = 'WAITING')
                """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).query(Boolean.class).single();
    }

    /** Whether an order in the queue, woken or not, is for one of the articles. */
    boolean anyClaims(Collection<Sku> skus) {
        return jdbc.sql("select exists (select 1 from backorder_line where sku = any(:skus))")
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).query(Boolean.class).single();
    }

    /** Orders that stand elsewhere now. */
    void rank(Collection<Ranked> ranked) {
        jdbc.sql("""
                update backorder set priority = now.priority, strategy = now.strategy, rank = now.rank
                from unnest(:orders, :priorities, :strategies, :ranks) as now (order_number, priority, strategy, rank)
                where backorder.order_number = now.order_number
                  and (backorder.priority, backorder.strategy, backorder.rank) is distinct from (now.priority, now.strategy, now.rank)
                """)
                .param("orders", ranked.stream().map(order -> order.number().value()).toArray(String[]::new))
                .param("priorities", ranked.stream().map(order -> order.facts().taskPriority()).toArray(Integer[]::new))
                .param("strategies", ranked.stream().map(order -> order.verdict().strategy().name()).toArray(String[]::new))
                .param("ranks", ranked.stream().map(order -> order.verdict().rank()).toArray(Integer[]::new))
                .update();
    }

    /** By rank. */
    List<WaitingOrder> waiting() {
        return withLines(jdbc.sql("select * from backorder where state = 'WAITING'" + BY_RANK).query(BackorderTable::header).list());
    }

    /** Those of which an article is there, woken or not, by rank. */
    List<WaitingOrder> withStock() {
        return withLines(jdbc.sql("""
                select * from backorder where exists (
                    select 1 from backorder_line line join stock on stock.sku = line.sku
                    where line.order_number = backorder.order_number and stock.on_hand > stock.reserved)
                """ + BY_RANK).query(BackorderTable::header).list());
    }

    Optional<WaitingOrder> find(OrderNumber number) {
        return withLines(jdbc.sql("select * from backorder where order_number = :order")
                .param("order", number.value()).query(BackorderTable::header).list()).stream().findFirst();
    }

    private List<WaitingOrder> withLines(List<WaitingOrder> orders) {
        Map<String, WaitingOrder> byNumber = new LinkedHashMap<>();
        orders.forEach(order -> byNumber.put(order.number().value(), order));
        jdbc.sql("select order_number, line_number, sku, pieces from backorder_line where order_number = any(:orders) order by line_number")
                .param("orders", byNumber.keySet().toArray(String[]::new))
                .query(row -> {
                    byNumber.get(row.getString("order_number")).lines()
                            .add(new WantedLine(row.getInt("line_number"), Sku.of(row.getString("sku")), row.getInt("pieces")));
                });
        return orders;
    }

    private static WaitingOrder header(ResultSet row, int number) throws SQLException {
        QueuePlace place = new QueuePlace(AllocationStrategy.valueOf(row.getString("strategy")), row.getInt("rank"),
                row.getObject("since", OffsetDateTime.class).toInstant(), OrderNumber.of(row.getString("order_number")));
        return new WaitingOrder(place, row.getInt("priority"), row.getBoolean("complete"), "WOKEN".equals(row.getString("state")),
                row.getString("customer_number"), row.getBigDecimal("net_value"), row.getObject("wished_on", LocalDate.class), new ArrayList<>());
    }
}
