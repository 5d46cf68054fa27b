package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.returns.Returns;
import io.orderway.returns.Returns.Line;
import io.orderway.returns.Returns.Return;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the customer gives back, and how far it has come. */
@Component
class ReturnsTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Returns returns;
    private final WorkingCalendar calendar;

    ReturnsTable(Returns returns, WorkingCalendar calendar) {
        this.returns = returns;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        List<List<String>> rows = returns.of(context.order()).stream().map(this::row).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Returns", List.of("Return", "Since", "Goods", "Why", "Wanted", "State"), rows));
    }

    private List<String> row(Return goods) {
        return List.of(goods.number(), DAY.format(goods.askedAt().atZone(calendar.zone())),
                goods.lines().stream().map(ReturnsTable::pieces).collect(Collectors.joining("; ")), goods.reason().title() + ", " + goods.condition().title(),
                wish(goods), goods.sentence() == null ? Words.sentence(goods.state().name()) : Words.sentence(goods.state().name()) + ": " + goods.sentence());
    }

    private static String wish(Return goods) {
        return goods.instead().isEmpty() ? goods.wish().title() : goods.wish().title() + ": " + goods.instead().entrySet().stream()
                .map(article -> "%d of %s".formatted(article.getValue(), article.getKey())).collect(Collectors.joining(", "));
    }

    private static String pieces(Line line) {
        String announced = "%d of %s".formatted(line.pieces(), line.sku());
        if (line.received() == null) {
            return announced;
        }
        String came = "%s, %d came".formatted(announced, line.received());
        return line.restocked() == null ? came : "%s, %d back on the shelf".formatted(came, line.restocked());
    }
}
