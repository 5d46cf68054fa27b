package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Entry;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was authorised and paid for an order, for those who may know. */
@Component
class PaymentTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Payments payments;
    private final ReadingRights rights;
    private final WorkingCalendar calendar;

    PaymentTable(Payments payments, ReadingRights rights, WorkingCalendar calendar) {
        this.payments = payments;
        this.rights = rights;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (!rights.mayReadCredit()) {
            return List.of();
        }
        List<List<String>> rows = payments.entries(context.order().number()).stream().map(this::row).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Payment", List.of("Day", "What", "Gross", "Shipment", "Source"), rows));
    }

    private List<String> row(Entry entry) {
        return List.of(DAY.format(entry.at().atZone(calendar.zone())), Words.sentence(entry.kind().name()), entry.amount().toString(),
                entry.shipment() == null ? "" : entry.shipment().value(), Objects.requireNonNullElse(entry.source(), ""));
    }
}
