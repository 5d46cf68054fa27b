package io.orderway.reporting.application.sheet;

import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Beside the tasks of the warehouse: what to take from which bin, in the order of the bins. */
@Component
class PickListTable implements TableSource {

    private static final Set<String> PROCESSES = Set.of("order-fulfilment", "undo-fulfilment");

    private final PickLists pickLists;

    PickListTable(PickLists pickLists) {
        this.pickLists = pickLists;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        String shipment = context.task().shipmentNumber();
        if (!isBeside(context) || shipment == null) {
            return List.of();
        }
        return List.of(new Table("Pick list of " + shipment, List.of("Bin", "Line", "Article", "Description", "Pieces", "Found"),
                pickLists.of(ShipmentNumber.of(shipment)).lines().stream().map(PickListTable::row).toList()));
    }

    static boolean isBeside(SheetContext context) {
        return context.task().process() != null && PROCESSES.contains(context.task().process());
    }

    private static List<String> row(PickList.Line line) {
        return List.of(Objects.requireNonNullElse(line.bin(), "?"), Integer.toString(line.lineNumber()), line.sku(),
                Objects.requireNonNullElse(line.description(), ""), Integer.toString(line.pieces()),
                line.found() == null ? "" : line.found() + (line.isShort() ? " (short)" : ""));
    }
}
