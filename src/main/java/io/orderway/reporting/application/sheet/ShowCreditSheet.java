package io.orderway.reporting.application.sheet;

import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.returns.Credits;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays a credit beside the task in which somebody finds out which order it belongs to. */
@Service
public class ShowCreditSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final OrderTasks tasks;
    private final Credits credits;
    private final CandidateOrders candidates;

    ShowCreditSheet(OrderTasks tasks, Credits credits, CandidateOrders candidates) {
        this.tasks = tasks;
        this.credits = credits;
        this.candidates = candidates;
    }

    /** Empty if the task is about something else, gone, or not the user's to see. */
    public Optional<CreditSheet> ofTask(String taskId) {
        return tasks.creditOf(taskId).flatMap(credits::find).map(this::sheet);
    }

    private CreditSheet sheet(Credit credit) {
        boolean open = credit.state() == Credits.State.OPEN;
        List<OrderNumber> orders = open ? credits.candidates(credit) : List.of();
        List<Table> tables = new ArrayList<>(List.of(rows(credit)));
        if (!orders.isEmpty()) {
            tables.add(candidates.table("Orders that it may belong to", orders));
        }
        return new CreditSheet("Credit " + credit.document(), open ? "Nobody knows its order yet" : "Settled", tables, open ? actions(credit, orders) : List.of());
    }

    private static Table rows(Credit credit) {
        return new Table("Given back on %s to customer %s".formatted(DAY.format(credit.date()), Objects.requireNonNullElse(credit.customerNumber(), "unknown")),
                List.of("Article", "Description", "Pieces", "Price", "Order", "Why"), credit.rows().stream().map(row -> row(credit, row)).toList());
    }

    private static List<String> row(Credit credit, Row row) {
        return List.of(row.article(), row.description(), Integer.toString(row.quantity()), row.unitPrice().toPlainString() + " " + credit.currency(),
                row.order() == null ? "" : row.order().value(), Objects.requireNonNullElse(row.sentence(), ""));
    }

    private static List<Action> actions(Credit credit, List<OrderNumber> orders) {
        String href = "/api/credits/%d/assignment".formatted(credit.number());
        List<Action> actions = new ArrayList<>(orders.stream().limit(3).map(number -> Action.form("assign-" + number, "It belongs to " + number, href,
                "Assign", Field.hidden("orderNumber", number.value()))).toList());
        actions.add(Action.form("assign", orders.isEmpty() ? "Assign to an order" : "Another order", href, "Assign",
                Field.text("orderNumber", "Order number", null, 20).needed()));
        return actions;
    }
}
