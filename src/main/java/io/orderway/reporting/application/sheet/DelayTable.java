package io.orderway.reporting.application.sheet;

import io.orderway.delay.Delays;
import io.orderway.delay.Delays.Delay;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which promises of the order were broken, and what was agreed on with the customer. */
@Component
class DelayTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Delays delays;

    DelayTable(Delays delays) {
        this.delays = delays;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().promisedDate() == null) {
            return List.of();
        }
        List<List<String>> rows = delays.of(context.order().number()).stream().map(DelayTable::row).toList();
        return rows.isEmpty() ? List.of()
                : List.of(new Table("Delays", List.of("Promised", "New date", "Cause", "Customer", "Compensation", "State"), rows));
    }

    private static List<String> row(Delay delay) {
        return List.of(day(delay.promisedOn()), delay.newDate() == null ? "not known" : day(delay.newDate()),
                delay.cause() == null ? "Noticed because " + delay.trigger().title() : Words.sentence(delay.cause()), customer(delay),
                delay.compensation() == null ? "" : Words.sentence(delay.compensation()), delay.open() ? "Being handled" : "Closed");
    }

    private static String customer(Delay delay) {
        if (delay.answer() != null) {
            return Character.toUpperCase(delay.answer().title().charAt(0)) + delay.answer().title().substring(1);
        }
        return delay.notices() == 0 ? "Not told yet" : "Told %d times, no answer".formatted(delay.notices()).replace("1 times", "once");
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}
