package io.orderway.reporting.application.sheet;

import io.orderway.catalog.BillsOfMaterials;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.shared.Sku;
import java.util.List;
import org.springframework.stereotype.Component;

/** Further orders that a clerk places from the sheet of one: samples for its customer, and the making of what a special order waits for. */
@Component
class KindActions {

    private final ReadingRights rights;
    private final BillsOfMaterials bills;

    KindActions(ReadingRights rights, BillsOfMaterials bills) {
        this.rights = rights;
        this.bills = bills;
    }

    List<Action> of(SheetContext context) {
        OrderView order = context.order();
        if (!rights.mayReadAllOrders()) {
            return List.of();
        }
        if (order.kind() == OrderKind.SALES) {
            return context.customer().map(customer -> samples(order)).stream().toList();
        }
        boolean waits = order.kind() == OrderKind.SPECIAL && (order.state() == OrderState.RELEASED || order.state() == OrderState.IN_DELIVERY);
        return waits ? order.goods().stream().filter(line -> line.open() > 0 && !bills.of(Sku.of(line.sku())).isEmpty())
                .map(line -> make(order, line)).toList() : List.of();
    }

    private static Action samples(OrderView order) {
        return Action.form("samples", "Send samples", "/api/orders/%s/samples".formatted(order.number()), "Order samples", Field.once("key"),
                Field.text("sku", "Article", null, 40).needed(), new Field("quantity", "Pieces", "number", true, "1", null, "1", List.of()))
                .explained("They cost the customer nothing and go to this order's address; beyond his yearly limit sales decides.");
    }

    private static Action make(OrderView order, OrderView.Line line) {
        return Action.form("make-" + line.lineNumber(), "Make line %d in the house".formatted(line.lineNumber()), "/api/work-orders", "Order it made",
                Field.hidden("reference", order.number() + "/" + line.lineNumber()), Field.hidden("sku", line.sku()),
                new Field("pieces", "Pieces", "number", true, Integer.toString(line.open()), null, "1", List.of()))
                .explained("A work order reserves the components; what is made is for whoever waits for it.");
    }
}
