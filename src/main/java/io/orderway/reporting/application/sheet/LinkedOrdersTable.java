package io.orderway.reporting.application.sheet;

import io.orderway.order.LinkedOrders;
import io.orderway.order.LinkedOrders.Linked;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order that this one makes good, and those that make this one good. */
@Component
class LinkedOrdersTable implements TableSource {

    private final LinkedOrders linked;
    private final OrderReader orders;

    LinkedOrdersTable(LinkedOrders linked, OrderReader orders) {
        this.linked = linked;
        this.orders = orders;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        OrderView order = context.order();
        List<List<String>> rows = new ArrayList<>();
        if (order.link() != null) {
            rows.add(List.of(order.link().original().value(), "This is the " + Words.sentence(order.kind().name()).toLowerCase() + " for it",
                    order.link().reason(), Words.of(orders.get(order.link().original()).state())));
        }
        linked.of(order.number()).stream().map(LinkedOrdersTable::row).forEach(rows::add);
        return rows.isEmpty() ? List.of() : List.of(new Table("Orders that belong together", List.of("Order", "What", "Why", "State"), rows));
    }

    private static List<String> row(Linked other) {
        return List.of(other.number().value(), Words.sentence(other.kind().name()), other.reason(), Words.of(other.state()));
    }
}
