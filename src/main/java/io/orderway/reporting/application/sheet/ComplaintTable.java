package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.Complaints;
import io.orderway.complaint.Complaints.Entry;
import io.orderway.complaint.Complaints.View;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the customer has complained about, what he is offered, and every word that was exchanged. */
@Component
class ComplaintTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Complaints complaints;
    private final WorkingCalendar calendar;

    ComplaintTable(Complaints complaints, WorkingCalendar calendar) {
        this.complaints = complaints;
        this.calendar = calendar;
    }

    List<Table> tables(OrderNumber number, List<View> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Table("Complaints", List.of("Number", "Since", "About", "Offered", "State"), all.stream().map(this::row).toList()),
                new Table("Contact log", List.of("When", "Complaint", "Who", "What was said"), complaints.log(number).stream().map(this::row).toList()));
    }

    private List<String> row(View complaint) {
        return List.of(complaint.number(), DAY.format(complaint.openedAt().atZone(calendar.zone())), about(complaint), offered(complaint),
                state(complaint));
    }

    private static String about(View complaint) {
        String lines = complaint.lines().stream().map(line -> Integer.toString(line.lineNumber())).collect(Collectors.joining(", "));
        return complaint.topic().title() + (lines.isEmpty() ? "" : ", line " + lines);
    }

    private static String offered(View complaint) {
        Stream<String> goods = complaint.lines().stream().filter(line -> line.replace() > 0)
                .map(line -> "line %d: %d once more".formatted(line.lineNumber(), line.replace()));
        Stream<String> money = Stream.of(words(complaint.offered().back(), "back"), words(complaint.offered().gesture(), "as a gesture"))
                .filter(Objects::nonNull);
        return Stream.concat(goods, money).collect(Collectors.joining("; "));
    }

    private static String words(Money amount, String what) {
        return amount.isPositive() ? "%s %s".formatted(amount, what) : null;
    }

    private String state(View complaint) {
        String finding = complaint.isOpen() || complaint.finding() == null ? "" : ": " + complaint.finding().title();
        String promise = complaint.isOpen() && complaint.answerBy() != null ? "; promised to answer by " + DAY.format(complaint.answerBy()) : "";
        String corrected = complaint.correctedOrder() == null ? "" : "; put right with " + complaint.correctedOrder();
        return complaint.state().title() + finding + promise + corrected;
    }

    private List<String> row(Entry entry) {
        return List.of(MOMENT.format(entry.at().atZone(calendar.zone())), entry.complaintNumber(),
                "%s, %s".formatted(entry.author(), entry.means().title()), entry.text());
    }
}
