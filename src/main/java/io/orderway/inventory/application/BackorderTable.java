package io.orderway.inventory.application;

import io.orderway.inventory.Backorders.Backorder;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final String BY_RANK = " order by priority desc, since, order_number";

    private final JdbcClient jdbc;

    BackorderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an order lacks while it waits.
     *
     * @param woken true if it is about to reserve: until it has, what it can get is its own
     */
    record WaitingOrder(OrderNumber number, Instant since, int priority, boolean complete, boolean woken, List<WantedLine> lines) {

        /** Whether its turn comes before that of an order. */
        boolean isBefore(OrderView order) {
            int urgency = Integer.compare(priority, order.urgency().priority());
            int age = since.compareTo(order.receivedAt());
            return urgency != 0 ? urgency > 0 : age != 0 ? age < 0 : number.value().compareTo(order.number().value()) < 0;
        }

        Backorder view() {
            Map<String, Integer> missing = new TreeMap<>();
            lines.forEach(line -> missing.merge(line.sku().value(), line.pieces(), Integer::sum));
            return new Backorder(number, since, priority, missing);
        }
    }

    /** An order that is not in the queue takes its place there: the same as before when it waits again, for it counts from its receipt. */
    void await(OrderView order, List<WantedLine> lines) {
        jdbc.sql("""
                insert into backorder (order_number, state, since, priority, complete)
                values (:order, 'WAITING', :since, :priority, :complete)
                """)
                .param("order", order.number().value())
                .param("since", order.receivedAt().atOffset(ZoneOffset.UTC))
                .param("priority", order.urgency().priority())
                .param("complete", order.deliveryWish() == DeliveryWish.COMPLETE)
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
        return new WaitingOrder(OrderNumber.of(row.getString("order_number")), row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("priority"), row.getBoolean("complete"), "WOKEN".equals(row.getString("state")), new ArrayList<>());
    }
}
