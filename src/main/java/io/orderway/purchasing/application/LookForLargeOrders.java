package io.orderway.purchasing.application;

import io.orderway.inventory.Backorders;
import io.orderway.inventory.Backorders.Backorder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees whether a large order has begun to wait for goods since it was looked at last: then purchasing does not wait for the morning. */
@Service
public class LookForLargeOrders {

    private final Backorders backorders;
    private final LargeOrderTable table;
    private final ReplenishmentProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookForLargeOrders(Backorders backorders, LargeOrderTable table, ReplenishmentProcess process, JdbcClient jdbc, Clock clock) {
        this.backorders = backorders;
        this.table = table;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void look() {
        Instant before = jdbc.sql("select looked_at from large_order_watch for update").query((row, index) -> row.getTimestamp("looked_at").toInstant()).single();
        jdbc.sql("update large_order_watch set looked_at = :now").param("now", Timestamp.from(clock.instant())).update();
        if (backorders.waiting().stream().filter(order -> order.since().isAfter(before)).anyMatch(this::isLarge)) {
            process.start(true);
        }
    }

    private boolean isLarge(Backorder order) {
        return table.isLarge(order.missing().values().stream().mapToInt(Integer::intValue).sum(), order.priority());
    }
}
