package io.orderway.reporting.application.sheet;

import io.orderway.assembly.WorkOrder;
import io.orderway.assembly.WorkOrders;
import io.orderway.order.OrderKind;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a work order makes of its goods. */
@Component
class WorkOrdersTable implements TableSource {

    private final WorkOrders workOrders;

    WorkOrdersTable(WorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().kind() != OrderKind.WORK) {
            return List.of();
        }
        return workOrders.find(context.order().number()).map(work -> new Table("Made of these goods",
                List.of("Article", "To be made", "Made", "Why fewer"), List.of(row(work)))).stream().toList();
    }

    private static List<String> row(WorkOrder work) {
        return List.of(work.sku().value(), "%,d".formatted(work.pieces()), work.made() == null ? "not yet" : "%,d".formatted(work.made()),
                work.shortfall() == null ? "" : work.shortfall());
    }
}
