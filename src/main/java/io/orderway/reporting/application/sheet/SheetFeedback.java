package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.feedback.Feedback;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the customer thinks of how the order was dealt with. */
@Component
class SheetFeedback implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Feedback feedback;
    private final WorkingCalendar calendar;

    SheetFeedback(Feedback feedback, WorkingCalendar calendar) {
        this.feedback = feedback;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        List<List<String>> rows = feedback.of(context.order().number()).stream().map(this::row).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Feedback", List.of("Day", "About", "Of 5", "Remark", "Dealt with by"), rows));
    }

    private List<String> row(Feedback.Answer answer) {
        return List.of(DAY.format(answer.givenAt().atZone(calendar.zone())), Words.sentence(answer.step().title()),
                Integer.toString(answer.rating()), Objects.requireNonNullElse(answer.remark(), ""), Objects.requireNonNullElse(answer.clerk(), ""));
    }
}
