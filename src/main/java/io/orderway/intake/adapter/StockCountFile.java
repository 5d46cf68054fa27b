package io.orderway.intake.adapter;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.shared.SaveOutcome;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.inventory.CountOutcome;
import io.orderway.inventory.StockCounts;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts: each row is what somebody found of one article at one moment. Whoever hands the file in answers for it. */
@Component
class StockCountFile implements RecordFile {

    private static final String USUAL_REASON = "Counted by file";

    private final StockCounts counts;
    private final WorkingCalendar calendar;

    StockCountFile(StockCounts counts, WorkingCalendar calendar) {
        this.counts = counts;
        this.calendar = calendar;
    }

    @Override
    public FileFormat format() {
        return FileFormat.STOCK_COUNTS;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        return new Cells(row, dialect).text("sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT);
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        Sku sku = cells.sku("sku");
        int counted = cells.requiredWhole("counted", 0, Quantity.MAX);
        Optional<Instant> countedAt = cells.requiredMoment("counted_at").map(this::instant);
        String reason = cells.text("reason", 200);
        if (cells.faults().isPresent()) {
            return new SaveOutcome.Refused(List.of(cells.faults().get()));
        }
        CountOutcome outcome = counts.report(new StockCounts.Report(sku, counted, countedAt.orElseThrow(), submittedBy,
                reason.isBlank() ? USUAL_REASON : reason));
        if (outcome instanceof CountOutcome.UnknownArticle unknown) {
            return new SaveOutcome.Refused(List.of(unknown.reason()));
        }
        return outcome instanceof CountOutcome.Refused refused ? new SaveOutcome.Refused(List.of(refused.reason()))
                : new SaveOutcome.Saved(SaveOutcome.Change.CREATED);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(calendar.zone()).toInstant();
    }
}
