package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.OrderKind;
import io.orderway.quotation.Quotation;
import io.orderway.quotation.Quotations;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What was offered for a special order, and what the customer said. */
@Component
class QuotationsTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Quotations quotations;
    private final WorkingCalendar calendar;

    QuotationsTable(Quotations quotations, WorkingCalendar calendar) {
        this.quotations = quotations;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().kind() != OrderKind.SPECIAL) {
            return List.of();
        }
        return quotations.of(context.order().number()).map(quotation -> new Table("Quotation", List.of("State", "Valid until", "Answered"),
                List.of(List.of(Words.sentence(quotation.state().name()), day(quotation.validUntil().minusSeconds(1)), answered(quotation))))).stream()
                .toList();
    }

    private String answered(Quotation quotation) {
        return quotation.answeredAt() == null ? "not yet" : day(quotation.answeredAt());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(calendar.zone()));
    }
}
