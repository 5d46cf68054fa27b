package io.orderway.inventory.application;

import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the queue of orders that wait for goods. Their lines are changed only while the stock of all of the order's articles is locked. */
@Component
class BackorderTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BackorderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Pieces of an article for which an order stood in the queue, and how many of them were kept for it. */
    record Claim(Sku sku, int pieces, int assigned) {

        boolean isOpen() {
            return assigned < pieces;
        }
    }

    /** Pieces of a line that an order gets. */
    record Assignment(OrderNumber number, WantedLine line) {
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

    /** An order from which goods were taken stands in the queue for them, and is about to reserve what it still gets. */
    void putBack(OrderView order, List<WantedLine> taken, Ranked ranked) {
        jdbc.sql("""
                insert into backorder (order_number, state, since, priority, complete, customer_number, net_value, wished_on, strategy, rank, woken_at,
                                       reallocated)
                values (:order, 'WOKEN', :since, :priority, :complete, :customer, :value, :wished, :strategy, :rank, :now, true)
                on conflict (order_number) do update set state = 'WOKEN', woken_at = excluded.woken_at, reallocated = true
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
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                insert into backorder_line (order_number, line_number, sku, pieces)
                select :order, line_number, sku, sum(pieces) from unnest(:lines, :skus, :pieces) as line (line_number, sku, pieces)
                group by line_number, sku
                on conflict (order_number, line_number) do update set pieces = backorder_line.pieces + excluded.pieces
                """)
                .param("order", order.number().value())
                .param("lines", taken.stream().map(WantedLine::lineNumber).toArray(Integer[]::new))
                .param("skus", taken.stream().map(line -> line.sku().value()).toArray(String[]::new))
                .param("pieces", taken.stream().map(WantedLine::pieces).toArray(Integer[]::new))
                .update();
    }

    /** Whether goods were taken from the order and it has not looked for others since. */
    boolean isReallocated(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from backorder where order_number = :order and reallocated)")
                .param("order", number.value()).query(Boolean.class).single();
    }

    /** The articles for which an order stands in the queue; they stay the same as long as the order is locked. */
    Set<Sku> claimed(OrderNumber number) {
        return new TreeSet<>(jdbc.sql("select sku from backorder_line where order_number = :order").param("order", number.value())
                .query(String.class).list().stream().map(Sku::of).toList());
    }

    /** Takes an order out of the queue, and what is assigned to it off the stock. */
    List<Claim> forget(OrderNumber number) {
        List<Claim> claims = jdbc.sql("delete from backorder_line where order_number = :order returning sku, pieces, assigned")
                .param("order", number.value())
                .query((row, index) -> new Claim(Sku.of(row.getString("sku")), row.getInt("pieces"), row.getInt("assigned"))).list();
        jdbc.sql("delete from backorder where order_number = :order").param("order", number.value()).update();
        return claims;
    }

    void assign(List<Assignment> assignments) {
        jdbc.sql("""
                update backorder_line set assigned = assigned + given.pieces
                from unnest(:orders, :lines, :pieces) as given (order_number, line_number, pieces)
                where backorder_line.order_number = given.order_number and backorder_line.line_number = given.line_number
                """)
                .param("orders", assignments.stream().map(given -> given.number().value()).toArray(String[]::new))
                .param("lines", assignments.stream().map(given -> given.line().lineNumber()).toArray(Integer[]::new))
                .param("pieces", assignments.stream().map(given -> given.line().pieces()).toArray(Integer[]::new))
                .update();
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

    /** @return false if the order does not wait, or was woken already */
    boolean markWoken(OrderNumber number) {
        return jdbc.sql("update backorder set state = 'WOKEN', woken_at = :now where order_number = :order and state = 'WAITING'")
                .param("order", number.value()).param("now", OffsetDateTime.now(clock)).update() == 1;
    }

    /** Those for which goods are kept, the first in the queue; who is being worked on at this moment is left for the next time. */
    List<OrderNumber> markWoken(int limit) {
        return jdbc.sql("""
                update backorder set state = 'WOKEN', woken_at = :now where order_number in (
                    select order_number from backorder
                    where state = 'WAITING' and exists (select 1 from backorder_line line where line.order_number = backorder.order_number and assigned > 0)
                    %s limit :limit for update skip locked)
                returning order_number
                """.formatted(BackorderQueue.BY_RANK))
                .param("now", OffsetDateTime.now(clock)).param("limit", limit).query(String.class).list().stream().map(OrderNumber::of).toList();
    }

    /** Lets orders be woken again that were woken so long ago and have not moved. */
    void markAsleep(Duration wokenBefore) {
        jdbc.sql("update backorder set state = 'WAITING' where state = 'WOKEN' and woken_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(wokenBefore)).update();
    }

    boolean isWaiting(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from backorder where order_number = :order and state = 'WAITING')")
                .param("order", number.value()).query(Boolean.class).single();
    }
}
