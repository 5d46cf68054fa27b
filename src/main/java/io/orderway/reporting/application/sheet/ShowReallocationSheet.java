package io.orderway.reporting.application.sheet;

import io.orderway.inventory.Reallocations;
import io.orderway.inventory.Reallocations.AffectedOrder;
import io.orderway.inventory.Reallocations.Place;
import io.orderway.inventory.Reallocations.Reallocation;
import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Lays beside a planner's task who has scarce goods, and who would have them. */
@Service
public class ShowReallocationSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final List<String> COLUMNS = List.of("Order", "Waits for", "Has", "Would have", "Promised", "Why");

    private final OrderTasks tasks;
    private final Reallocations reallocations;
    private final OrderRows rows;

    ShowReallocationSheet(OrderTasks tasks, Reallocations reallocations, OrderRows rows) {
        this.tasks = tasks;
        this.reallocations = reallocations;
        this.rows = rows;
    }

    /** Empty if the task is about something else, gone, or not the user's to see. */
    public Optional<ReallocationSheet> ofTask(String taskId) {
        return tasks.reallocationOf(taskId).flatMap(reallocations::find).map(this::sheet);
    }

    private ReallocationSheet sheet(Reallocation found) {
        Map<String, OrderRow> customers = rows.byNumber(found.orders().stream().map(order -> order.number().value()).toList());
        List<Table> tables = Stream.of(
                table("What changes", found.orders().stream().filter(AffectedOrder::changes).toList(), customers),
                table("Who waits or holds goods and keeps what he has", found.orders().stream().filter(order -> !order.changes()).toList(), customers))
                .filter(table -> !table.rows().isEmpty()).toList();
        return new ReallocationSheet("Reallocation %d: %s".formatted(found.number(), found.sku() == null ? "all articles" : "article " + found.sku()),
                found.outcome(), notice(found), tables, found.open() ? actions(found) : List.of());
    }

    private static String notice(Reallocation found) {
        if (!found.open()) {
            return null;
        }
        if (found.changed()) {
            return "Something has changed since this was signed: nothing was moved, and it was worked out anew. Please look again.";
        }
        return found.orders().stream().anyMatch(AffectedOrder::changes) ? null : "By the rules nothing would move.";
    }

    private static Table table(String title, List<AffectedOrder> orders, Map<String, OrderRow> customers) {
        return new Table(title, COLUMNS, orders.stream().map(order -> row(order, customers.get(order.number().value()))).toList());
    }

    private static List<String> row(AffectedOrder order, OrderRow found) {
        String customer = found == null || found.customerName() == null ? "" : ", " + found.customerName();
        return List.of(order.number() + customer, goods(order.waitsFor()), goods(order.has()), goods(order.wouldHave()), days(order),
                "%s. %s".formatted(order.rule(), order.place().words()));
    }

    private static String days(AffectedOrder order) {
        String now = day(order.promisedDate());
        String then = day(order.wouldBePromised());
        return now.equals(then) ? now : "%s, then %s".formatted(now, then);
    }

    private static String goods(String words) {
        return words.isEmpty() ? "nothing" : words;
    }

    private static String day(LocalDate day) {
        return day == null ? "open" : DAY.format(day);
    }

    private static List<Action> actions(Reallocation found) {
        String href = "/api/reallocations/%d/".formatted(found.number());
        List<Option> orders = found.orders().stream().map(order -> new Option(order.number().value(), order.number().value())).toList();
        List<Option> places = Arrays.stream(Place.values()).map(place -> new Option(place.name(), place.words())).toList();
        Action anew = Action.button("work-out-anew", "Work out anew", href + "recalculation");
        return orders.isEmpty() ? List.of(anew) : List.of(Action.form("adjust", "Put an order elsewhere", href + "adjustments", "Work out with it",
                Field.select("orderNumber", "Order", null, orders), Field.select("strategy", "Place", null, places),
                Field.text("reason", "Reason", null, 200).needed()).explained("Who would get what is worked out anew with it; nothing moves before you sign."), anew);
    }
}
