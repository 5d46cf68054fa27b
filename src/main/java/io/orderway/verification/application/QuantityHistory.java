package io.orderway.verification.application;

import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quantities of released orders; one statement to read, one to add. */
@Component
class QuantityHistory {

    /** Of the latest only: a popular article costs no more than a rare one, and habits change. */
    private static final String USUAL = """
            select s.sku, own.orders as own_orders, own.largest as own_largest, every.orders as all_orders, every.largest as all_largest
            from unnest(:skus) as s (sku)
            cross join lateral (select count(*) as orders, coalesce(max(quantity), 0) as largest from (
                select quantity from quantity_history h where h.sku = s.sku and h.customer_number = :customer
                order by released_at desc limit cast(:latest as bigint)) latest) own
            cross join lateral (select count(*) as orders, coalesce(max(quantity), 0) as largest from (
                select quantity from quantity_history h where h.sku = s.sku order by released_at desc limit cast(:latest as bigint)) latest) every
            where every.orders > 0
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuantityHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param customerNumber may be null
     * @param latest         how many of the latest orders count; null for all
     */
    Map<Sku, UsualQuantity> usual(String customerNumber, Collection<Sku> skus, Integer latest) {
        Map<Sku, UsualQuantity> usual = new HashMap<>();
        jdbc.sql(USUAL)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .param("customer", customerNumber == null ? "" : customerNumber)
                .param("latest", latest)
                .query(row -> {
                    usual.put(Sku.of(row.getString("sku")), new UsualQuantity(row.getInt("own_orders"), row.getInt("own_largest"),
                            row.getInt("all_orders"), row.getInt("all_largest")));
                });
        return usual;
    }

    /** Keeps what a released order has; a second time changes nothing. Counter sales on the house account and what costs nothing are no habit of anybody. */
    void keep(OrderView order) {
        Map<String, Integer> pieces = pieces(order);
        if (order.houseAccount() || order.kind().isFree() || pieces.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into quantity_history (order_number, sku, customer_number, quantity, released_at)
                        select :number, sku, :customer, quantity, :now from unnest(:skus, :quantities) as line (sku, quantity)
                        on conflict do nothing
                        """)
                .param("number", order.number().value())
                .param("customer", order.customerNumber())
                .param("now", OffsetDateTime.now(clock))
                .param("skus", pieces.keySet().toArray(String[]::new))
                .param("quantities", pieces.values().toArray(Integer[]::new))
                .update();
    }

    /** Takes out the quantities of an order that was not meant. */
    void forget(OrderNumber number) {
        jdbc.sql("delete from quantity_history where order_number = :number").param("number", number.value()).update();
    }

    private static Map<String, Integer> pieces(OrderView order) {
        Map<String, Integer> pieces = new TreeMap<>();
        order.goods().stream().filter(line -> line.wanted() > 0).forEach(line -> CheckedOrder.sku(line)
                .ifPresent(sku -> pieces.merge(sku.value(), line.wanted(), Integer::sum)));
        return pieces;
    }
}
