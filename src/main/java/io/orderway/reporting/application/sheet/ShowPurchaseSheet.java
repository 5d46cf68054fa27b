package io.orderway.reporting.application.sheet;

import io.orderway.document.Documents;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipts;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.purchasing.Replenishments;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.sheet.Sheet.Entry;
import io.orderway.reporting.application.sheet.Sheet.Paper;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays a purchase order, goods that came for one, or what should be bought beside the tasks of purchasing and of those who receive goods. */
@Service
public class ShowPurchaseSheet {

    private final OrderTasks tasks;
    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Replenishments replenishments;
    private final PurchaseTablesOnSheet tables;
    private final PurchaseActions actions;
    private final SheetMessages messages;
    private final Documents documents;

    ShowPurchaseSheet(OrderTasks tasks, PurchaseOrders orders, GoodsReceipts receipts, Replenishments replenishments, PurchaseTablesOnSheet tables,
            PurchaseActions actions, SheetMessages messages, Documents documents) {
        this.tasks = tasks;
        this.orders = orders;
        this.receipts = receipts;
        this.replenishments = replenishments;
        this.tables = tables;
        this.actions = actions;
        this.messages = messages;
        this.documents = documents;
    }

    /** Empty if the task is about something else, gone, or not the user's to see. */
    public Optional<PurchaseSheet> ofTask(String taskId) {
        Optional<String> number = Optional.ofNullable(tasks.purchasesOf(List.of(taskId)).get(taskId));
        return number.flatMap(receipts::find).map(this::ofReceipt)
                .or(() -> number.filter(PurchaseOrderNumber::isValid).map(PurchaseOrderNumber::of).flatMap(orders::find).map(this::ofOrder))
                .or(() -> number.map(this::ofReplenishment));
    }

    private PurchaseSheet ofReplenishment(String number) {
        List<Suggestion> open = replenishments.open(number);
        return sheet("Replenishment " + number, "%d articles run short".formatted(open.size()), null, tables.suggested(open), actions.of(number, open), Optional.empty());
    }

    private PurchaseSheet ofOrder(PurchaseOrder order) {
        return sheet("Purchase order " + order.number(), order.state().title(), order.mailFailure(),
                List.of(tables.ordered(order), tables.supplier(order)), actions.of(order), Optional.of(order));
    }

    private PurchaseSheet ofReceipt(GoodsReceipt receipt) {
        Optional<PurchaseOrder> order = Optional.ofNullable(receipt.order()).flatMap(orders::find);
        List<Table> shown = new ArrayList<>(List.of(tables.delivered(receipt)));
        order.ifPresent(known -> {
            tables.prices(receipt, known).ifPresent(shown::add);
            shown.addAll(List.of(tables.ordered(known), tables.supplier(known)));
        });
        return sheet("Goods receipt %s, delivery note %s".formatted(receipt.number(), receipt.deliveryNote()), receipt.state().title(), receipt.finding(), shown,
                actions.of(receipt), order);
    }

    private PurchaseSheet sheet(String title, String state, String notice, List<Table> shown, List<Action> possible, Optional<PurchaseOrder> order) {
        Optional<String> number = order.map(known -> known.number().value());
        return new PurchaseSheet(title, state, notice, shown, possible,
                number.map(known -> documents.about(known).stream()
                        .map(paper -> new Paper(paper.title(), "/api/documents/" + paper.id(), paper.issuedAt())).toList()).orElse(List.of()),
                number.map(messages::sent).orElse(List.of()),
                order.map(known -> orders.events(known.number()).stream().map(event -> new Entry(event.at(), event.text(), event.detail(), event.actor()))
                        .sorted(Comparator.comparing(Entry::at).reversed()).toList()).orElse(List.of()));
    }
}
