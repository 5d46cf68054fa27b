package io.orderway.reporting.application.sheet;

import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.rush.RushImpact;
import io.orderway.rush.RushImpact.PushedBack;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Beside the approval of a rush: which orders it would push back, and to when. */
@Component
class RushTable implements TableSource {

    private static final String PROCESS = "rush-order";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final RushImpact impact;
    private final OrderRows orders;

    RushTable(RushImpact impact, OrderRows orders) {
        this.impact = impact;
        this.orders = orders;
    }

    @Override
    public List<Sheet.Table> tables(SheetContext context) {
        if (!PROCESS.equals(context.task().process())) {
            return List.of();
        }
        RushImpact.Impact cost = impact.of(context.order().number());
        return List.of(
                new Sheet.Table("When the warehouse gets to this order", List.of("As a rush", "In its turn"),
                        List.of(List.of(day(cost.asRush()), day(cost.inItsTurn())))),
                new Sheet.Table("Orders that would be pushed back", List.of("Order", "Customer", "Promised", "From", "To", "Arrives", ""),
                        rows(cost.pushedBack())));
    }

    private List<List<String>> rows(List<PushedBack> pushedBack) {
        Map<String, OrderRow> rows = orders.byNumber(pushedBack.stream().map(other -> other.number().value()).distinct().toList());
        return pushedBack.stream()
                .map(other -> List.of(other.number().value(), customer(rows.get(other.number().value())), day(other.promised()),
                        day(other.from()), day(other.to()), day(other.arrives()), other.isLate() ? "late" : ""))
                .toList();
    }

    private static String customer(OrderRow order) {
        return order == null || order.customerName() == null ? "" : order.customerName();
    }

    private static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
