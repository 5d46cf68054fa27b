package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.PromiseHistory;
import io.orderway.order.PromiseHistory.MadePromise;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the customer was promised first, and what was promised later and why. */
@Component
class PromisesTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final PromiseHistory promises;
    private final WorkingCalendar calendar;

    PromisesTable(PromiseHistory promises, WorkingCalendar calendar) {
        this.promises = promises;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().promisedDate() == null) {
            return List.of();
        }
        return List.of(new Table("Promised delivery dates", List.of("", "Date", "Cause", "Promised at"),
                promises.of(context.order().number()).stream().map(this::row).toList()));
    }

    private List<String> row(MadePromise promise) {
        return List.of(promise.version() == 1 ? "First promise" : "Later promise", DAY.format(promise.date()),
                Objects.requireNonNullElse(promise.cause(), ""), promise.at() == null ? "" : moment(promise.at()));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }
}
