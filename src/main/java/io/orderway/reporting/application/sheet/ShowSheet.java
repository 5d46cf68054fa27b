package io.orderway.reporting.application.sheet;

import io.orderway.customer.Customers;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.reporting.application.OrderFlags;
import io.orderway.reporting.application.OrderTask;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetFinding;
import io.orderway.reporting.application.sheet.Sheet.Total;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Lays the sheet of an order beside a task. */
@Service
public class ShowSheet {

    private final OrderTasks tasks;
    private final ReadingRights rights;
    private final OrderReader orders;
    private final Customers customers;
    private final OrderFlags flags;
    private final SheetHeader header;
    private final SheetLines lines;
    private final SheetDelivery delivery;
    private final SheetFindings findings;
    private final SheetDuplicates duplicates;
    private final SheetShipments shipments;
    private final SheetHolds holds;
    private final SheetRequests requests;
    private final SheetHistory history;
    private final SheetActions actions;
    private final SheetComplaints complaints;
    private final ReturnActions returnActions;
    private final MoneyActions moneyActions;
    private final KindActions kindActions;
    private final List<TableSource> tables;

    ShowSheet(OrderTasks tasks, ReadingRights rights, OrderReader orders, Customers customers, OrderFlags flags, SheetHeader header, SheetLines lines,
            SheetDelivery delivery, SheetFindings findings, SheetDuplicates duplicates, SheetShipments shipments, SheetHolds holds, SheetRequests requests,
            SheetHistory history, SheetActions actions, SheetComplaints complaints, ReturnActions returnActions,
            MoneyActions moneyActions, KindActions kindActions, List<TableSource> tables) {
        this.tasks = tasks;
        this.rights = rights;
        this.orders = orders;
        this.customers = customers;
        this.flags = flags;
        this.header = header;
        this.lines = lines;
        this.delivery = delivery;
        this.findings = findings;
        this.duplicates = duplicates;
        this.shipments = shipments;
        this.holds = holds;
        this.requests = requests;
        this.history = history;
        this.actions = actions;
        this.complaints = complaints;
        this.returnActions = returnActions;
        this.moneyActions = moneyActions;
        this.kindActions = kindActions;
        this.tables = tables;
    }

    /** Empty if there is no such task, it is about no order, or it is not the user's to see. */
    public Optional<Sheet> ofTask(String taskId) {
        return tasks.find(taskId).map(this::sheet);
    }

    /**
     * An order that somebody looks up.
     *
     * @throws io.orderway.identity.NotAllowedException if the user may see the orders of his tasks only
     */
    public Sheet ofOrder(OrderNumber number) {
        rights.requireAllOrders();
        return sheet(OrderTask.none(number.value()));
    }

    private Sheet sheet(OrderTask task) {
        OrderView order = orders.get(OrderNumber.of(task.orderNumber()));
        return sheet(new SheetContext(task, order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find)));
    }

    private Sheet sheet(SheetContext context) {
        OrderView order = context.order();
        Optional<DeliveryForecast> forecast = delivery.forecast(order);
        SheetLines.Articles articles = lines.articles(context, forecast);
        SheetShipments.Part outgoing = shipments.of(order);
        List<SheetFinding> found = Stream.concat(outgoing.findings().stream(), findings.of(order).stream()).toList();
        SheetDuplicates.Part equal = duplicates.of(order.number());
        SheetHolds.Part held = holds.of(order);
        SheetRequests.Part asked = requests.of(order);
        SheetComplaints.Part complained = complaints.of(order, asked.openQuestion());
        return new Sheet(order.number().value(), order.state().name(), Words.of(order.state()),
                flags.of(order.urgency(), order.party(PartyRole.SHIP_TO).country(), context.isPrepaid(), order.houseAccount(), order.kind(), held.isHeld()),
                notice(held, equal),
                order.customerReference() == null ? order.externalReference() : order.customerReference(), Words.of(order.channel()),
                order.documentDate(), order.receivedAt(), order.requestedDate(), order.promisedDate(), order.firstPromisedDate(),
                order.remark(), held.holds(), header.customer(context), header.parties(order), found, lines.lines(context, articles, openLines(found)),
                totals(order, articles), outgoing.shipments(), tables(context, forecast, asked, equal, complained),
                history.recentOrders(order), history.documents(order), history.messages(order.number()),
                history.timeline(order.number()), actions(context, outgoing, equal, held, asked, complained));
    }

    private static String notice(SheetHolds.Part held, SheetDuplicates.Part equal) {
        String both = Stream.of(held.notice(), equal.notice()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }

    private List<Action> actions(SheetContext context, SheetShipments.Part outgoing, SheetDuplicates.Part equal, SheetHolds.Part held, SheetRequests.Part asked,
            SheetComplaints.Part complained) {
        List<Action> all = new ArrayList<>(equal.actions());
        all.addAll(asked.actions());
        all.addAll(complained.open());
        all.add(actions.note(context.order()));
        all.addAll(held.actions());
        all.addAll(actions.ofOrder(context.order(), outgoing.missable()));
        all.addAll(complained.actions());
        all.addAll(returnActions.of(context));
        all.addAll(moneyActions.of(context));
        all.addAll(kindActions.of(context));
        return all;
    }

    private List<Sheet.Table> tables(SheetContext context, Optional<DeliveryForecast> forecast, SheetRequests.Part asked, SheetDuplicates.Part equal,
            SheetComplaints.Part complained) {
        return Stream.of(asked.tables().stream(), equal.tables().stream(), complained.tables().stream(),
                tables.stream().flatMap(source -> source.tables(context).stream()), delivery.tables(forecast).stream()).flatMap(part -> part).toList();
    }

    private static Set<Integer> openLines(List<SheetFinding> found) {
        return found.stream().filter(finding -> finding.line() != null && !"ok".equals(finding.severity())).map(SheetFinding::line)
                .collect(Collectors.toSet());
    }

    private static List<Total> totals(OrderView order, SheetLines.Articles articles) {
        int pieces = order.goods().stream().mapToInt(OrderView.Line::wanted).sum();
        int parcels = order.shipments().stream().mapToInt(OrderView.Shipment::parcels).sum();
        long weight = articles.unpackedWeight(order) + order.shipments().stream().mapToLong(OrderView.Shipment::weightGrams).sum();
        List<Total> totals = new ArrayList<>();
        totals.add(new Total("Net value", isPriced(order) ? order.netTotal().toString() : "not priced yet"));
        totals.add(new Total("Lines, pieces", "%d, %,d".formatted(order.lines().size(), pieces)));
        totals.add(new Total("Weight", SheetShipments.kilograms(weight)));
        if (order.costCentre() != null) {
            totals.add(new Total("Cost centre", order.costCentre()));
        }
        if (parcels > 0) {
            totals.add(new Total("Parcels", Integer.toString(parcels)));
        }
        return totals;
    }

    private static boolean isPriced(OrderView order) {
        return order.lines().stream().anyMatch(line -> line.unitPrice() != null);
    }
}
