package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.StockUsage;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the movements by which goods were handed over, by days of the house's own time. */
@Component
class StoredUsage implements StockUsage {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    StoredUsage(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Usage> since(Collection<Sku> skus, LocalDate since) {
        Map<Sku, Usage> usage = new HashMap<>();
        jdbc.sql("""
                select sku, sum(pieces) as pieces, sum(pieces * pieces) as squares
                  from (select sku, (at at time zone :zone)::date as day, sum(-on_hand_change) as pieces from stock_movement
                         where sku = any(:skus) and cause = 'HANDED_OVER' and at >= :from and at < :to group by sku, day) as used group by sku
                """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).param("zone", calendar.zone().getId())
                .param("from", startOf(since)).param("to", startOf(calendar.today()))
                .query(row -> {
                    usage.put(Sku.of(row.getString("sku")), new Usage(row.getLong("pieces"), row.getDouble("squares")));
                });
        return usage;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Stay> stays(Collection<Sku> skus) {
        Map<Sku, Stay> stays = new HashMap<>();
        jdbc.sql("""
                select sku, (min(at) at time zone :zone)::date as since, (max(at) filter (where cause = 'HANDED_OVER') at time zone :zone)::date as last_used
                  from stock_movement where sku = any(:skus) group by sku
                """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).param("zone", calendar.zone().getId())
                .query(row -> {
                    stays.put(Sku.of(row.getString("sku")), new Stay(row.getObject("since", LocalDate.class), row.getObject("last_used", LocalDate.class)));
                });
        return stays;
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toOffsetDateTime();
    }
}
