package io.orderway.reporting.application.sheet;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellations;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who wanted to cancel what, why, and what became of it. */
@Component
class CancellationsTable implements TableSource {

    private final Cancellations cancellations;

    CancellationsTable(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        List<List<String>> rows = cancellations.of(context.order().number()).stream().map(CancellationsTable::row).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Cancellations", List.of("Number", "What", "Why", "Remark", "Asked by", "State"), rows));
    }

    private static List<String> row(Cancellation cancellation) {
        String what = cancellation.isWhole() ? "Everything in the house" : cancellation.pieces().entrySet().stream()
                .map(line -> "%d of line %d".formatted(line.getValue(), line.getKey())).collect(Collectors.joining(", "));
        String from = cancellation.effectiveOn() == null ? "" : ", from " + cancellation.effectiveOn();
        return List.of(cancellation.number(), what + from, cancellation.reason().words(), Objects.requireNonNullElse(cancellation.remark(), ""),
                cancellation.actor(), cancellation.state().words());
    }
}
