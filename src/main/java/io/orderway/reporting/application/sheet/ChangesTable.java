package io.orderway.reporting.application.sheet;

import io.orderway.change.ChangeOffer;
import io.orderway.change.Changes;
import io.orderway.change.OrderChange;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What was to be changed, what it means, and what became of it. */
@Component
class ChangesTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Changes changes;

    ChangesTable(Changes changes) {
        this.changes = changes;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        List<List<String>> rows = changes.of(context.order().number()).stream().map(ChangesTable::row).toList();
        return rows.isEmpty() ? List.of()
                : List.of(new Table("Changes", List.of("Number", "What", "To be undone first", "Net price", "Delivery", "Asked by", "State"), rows));
    }

    private static List<String> row(OrderChange change) {
        ChangeOffer offer = change.offer();
        return List.of(change.number(), change.words(), offer.undo().isEmpty() ? "Nothing" : String.join(" ", offer.undo()),
                "%s, now %s".formatted(offer.netAfter().rounded(), offer.netBefore().rounded()),
                "%s, now %s".formatted(day(offer.promisedAfter()), day(offer.promisedBefore())), change.actor(), change.state().words());
    }

    private static String day(LocalDate date) {
        return date == null ? "open" : DAY.format(date);
    }
}
