package io.orderway.order.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.GoodsOfKind;
import io.orderway.order.OrderKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up a customer's orders of one kind, in one statement. */
@Component
class CountGoodsOfKind implements GoodsOfKind {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    CountGoodsOfKind(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> of(String customerNumber, OrderKind kind, LocalDate since) {
        Map<String, Integer> pieces = new TreeMap<>();
        jdbc.sql("""
                        select l.sku, sum(l.quantity - l.cancelled) as pieces
                          from customer_order o join order_line l on l.order_id = o.id
                         where o.customer_number = :customer and o.kind = :kind and o.received_at >= :since
                           and o.state in ('RECEIVED', 'RELEASED', 'IN_DELIVERY', 'COMPLETED')
                           and l.kind = 'GOODS' and l.sku is not null and l.quantity > l.cancelled
                         group by l.sku""")
                .param("customer", customerNumber).param("kind", kind.name())
                .param("since", since.atStartOfDay(calendar.zone()).toOffsetDateTime())
                .query(row -> {
                    pieces.merge(row.getString("sku").strip(), row.getInt("pieces"), Integer::sum);
                });
        return pieces;
    }
}
