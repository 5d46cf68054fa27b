package io.orderway.rush.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.FulfilmentQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How busy the warehouse is. Every order that comes in asks for it, so the answer may be a minute old. */
@Component
class WarehouseLoad {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FulfilmentQueue queue;
    private final RushTables tables;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private volatile Measured last = new Measured(Instant.MIN, 0);

    WarehouseLoad(FulfilmentQueue queue, RushTables tables, WorkingCalendar calendar, Clock clock) {
        this.queue = queue;
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Measured(Instant at, int percent) {
    }

    /** Shipments that wait, in percent of what the warehouse can take today or, if nobody works today, on the next working day. */
    int percent() {
        Instant now = clock.instant();
        Measured known = last;
        if (known.at().isBefore(now.minus(FRESH)) || known.at().isAfter(now)) {
            known = new Measured(now, measure());
            last = known;
        }
        return known.percent();
    }

    private int measure() {
        int capacity = tables.capacity(calendar.plusWorkingDays(calendar.today(), 0).getDayOfWeek());
        return capacity == 0 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, 100L * queue.size() / capacity);
    }
}
