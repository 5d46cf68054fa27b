package io.orderway.reporting.application.sheet;

import io.orderway.change.ChangeOffer;
import io.orderway.change.Changes;
import io.orderway.change.OrderChange;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
        List<OrderChange> all = changes.of(context.order().number());
        if (all.isEmpty()) {
            return List.of();
        }
        Table history = new Table("Changes", List.of("Number", "What", "Asked by", "State"), all.stream().map(ChangesTable::row).toList());
        return all.get(0).isUnderWay() ? List.of(offer(all.get(0), context.order()), history) : List.of(history);
    }

    private static Table offer(OrderChange change, OrderView order) {
        ChangeOffer offer = change.offer();
        List<List<String>> rows = new ArrayList<>();
        change.actions().forEach(action -> rows.add(List.of("What", "", action.words(order))));
        offer.undo().forEach(step -> rows.add(List.of("Undone first", "", step)));
        rows.add(List.of("Net price", offer.netBefore().rounded().toString(), offer.netAfter().rounded().toString()));
        if (offer.grossAfter() != null) {
            rows.add(List.of("With tax", offer.grossBefore().rounded().toString(), offer.grossAfter().rounded().toString()));
        }
        rows.add(List.of("Delivery", day(offer.promisedBefore()), day(offer.promisedAfter())));
        return new Table("Change " + change.state().words(), List.of("", "When it was asked", "With the change"), rows);
    }

    private static List<String> row(OrderChange change) {
        return List.of(change.number(), change.words(), change.actor(), change.state().words());
    }

    private static String day(LocalDate date) {
        return date == null ? "open" : DAY.format(date);
    }
}
