package io.orderway.reporting.application.sheet;

import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import io.orderway.reporting.application.OrderFlags;
import io.orderway.reporting.application.OrderTask;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetShipment;
import io.orderway.reporting.application.sheet.Sheet.Total;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the sheet of an order beside a task. */
@Service
public class ShowSheet {

    private final OrderTasks tasks;
    private final OrderReader orders;
    private final Customers customers;
    private final OrderFlags flags;
    private final SheetHeader header;
    private final SheetLines lines;
    private final SheetHistory history;
    private final List<TableSource> tables;

    ShowSheet(OrderTasks tasks, OrderReader orders, Customers customers, OrderFlags flags, SheetHeader header, SheetLines lines,
            SheetHistory history, List<TableSource> tables) {
        this.tasks = tasks;
        this.orders = orders;
        this.customers = customers;
        this.flags = flags;
        this.header = header;
        this.lines = lines;
        this.history = history;
        this.tables = tables;
    }

    /**
     * @throws io.orderway.shared.NotFoundException     if there is no such task, or it is about no order
     * @throws io.orderway.identity.NotAllowedException if the task is not the user's to see
     */
    @Transactional(readOnly = true)
    public Sheet ofTask(String taskId) {
        OrderTask task = tasks.get(taskId);
        OrderView order = orders.get(OrderNumber.of(task.orderNumber()));
        return sheet(new SheetContext(task, order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find)));
    }

    private Sheet sheet(SheetContext context) {
        OrderView order = context.order();
        SheetLines.Articles articles = lines.articles(context);
        return new Sheet(order.number().value(), order.state().name(), Words.of(order.state()),
                flags.of(order.urgency(), order.party(PartyRole.SHIP_TO).country(), context.isPrepaid(), order.houseAccount()), null,
                order.customerReference() == null ? order.externalReference() : order.customerReference(), Words.of(order.channel()),
                order.documentDate(), order.receivedAt(), order.requestedDate(), order.promisedDate(), order.firstPromisedDate(),
                order.remark(), header.customer(context), header.parties(order), List.of(), lines.lines(order, articles, Set.of()),
                totals(order, articles), shipments(order), tables.stream().flatMap(source -> source.tables(context).stream()).toList(),
                history.recentOrders(order), history.documents(order.number()), history.messages(order.number()),
                history.timeline(order.number()), List.of());
    }

    private static List<Total> totals(OrderView order, SheetLines.Articles articles) {
        int pieces = order.goods().stream().mapToInt(OrderView.Line::wanted).sum();
        int parcels = order.shipments().stream().mapToInt(OrderView.Shipment::parcels).sum();
        long weight = articles.unpackedWeight(order) + order.shipments().stream().mapToLong(OrderView.Shipment::weightGrams).sum();
        List<Total> totals = new ArrayList<>();
        totals.add(new Total("Net value", order.netTotal().toString()));
        totals.add(new Total("Lines, pieces", "%d, %,d".formatted(order.lines().size(), pieces)));
        totals.add(new Total("Weight", kilograms(weight)));
        if (parcels > 0) {
            totals.add(new Total("Parcels", Integer.toString(parcels)));
        }
        return totals;
    }

    private static List<SheetShipment> shipments(OrderView order) {
        return order.shipments().stream().map(ShowSheet::shipment).toList();
    }

    private static SheetShipment shipment(OrderView.Shipment shipment) {
        int pieces = shipment.lines().stream().mapToInt(OrderView.ShipmentLine::quantity).sum();
        String packed = shipment.parcels() == 0 ? "" : ", %d %s, %s".formatted(shipment.parcels(), shipment.parcels() == 1 ? "parcel" : "parcels",
                kilograms(shipment.weightGrams()));
        return new SheetShipment(shipment.number().value(), Words.of(shipment.state()),
                shipment.state() == ShipmentState.CANCELLED ? null : "%,d pieces%s".formatted(pieces, packed), null, null, null);
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
