package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.Payments.Entry;
import io.orderway.payment.Payments.Refund;
import io.orderway.payment.Payments.RefundState;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was authorised, paid and paid back for an order, for those who may know. */
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
        OrderNumber number = context.order().number();
        List<List<String>> rows = payments.entries(number).stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>(List.of(new Table("Payment", List.of("Day", "What", "Gross", "Shipment", "Source"), rows),
                standing(payments.balance(number))));
        List<List<String>> refunds = payments.refunds(number).stream().map(PaymentTable::row).toList();
        if (!refunds.isEmpty()) {
            tables.add(new Table("Refunds", List.of("Number", "Why", "State", "To pay back", "Owed less"), refunds));
        }
        return tables;
    }

    private static Table standing(Balance balance) {
        return new Table("Balance", List.of("Owed", "Paid", "Paid back", "Still open", "Due back", "Goodwill"), List.of(List.of(balance.owed().toString(),
                balance.paid().toString(), balance.refunded().toString(), balance.open().toString(), balance.dueBack().toString(),
                balance.goodwill().toString())));
    }

    private static List<String> row(Refund refund) {
        return List.of(refund.number(), Words.sentence(refund.cause().name()), state(refund.state()), refund.amount().toString(),
                refund.credited().toString());
    }

    private List<String> row(Entry entry) {
        return List.of(DAY.format(entry.at().atZone(calendar.zone())), Words.sentence(entry.kind().name()), entry.amount().toString(),
                entry.shipment() == null ? "" : entry.shipment().value(), Objects.requireNonNullElse(entry.source(), ""));
    }

    private static String state(RefundState state) {
        return switch (state) {
            case DETERMINED -> "To be agreed";
            case CARRIED_OUT -> "On its way";
            case SETTLED -> "Settled";
            case NOTHING_DUE -> "Nothing due";
            case DECLINED -> "Declined";
        };
    }
}
