package io.orderway.inventory.application;

import io.orderway.inventory.TransitTime;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Foresees what orders will be promised once scarce goods are shared anew. */
@Component
class ReallocatedPromises {

    private final OrderReader orders;
    private final FindSupply supply;
    private final DeliveryDates dates;
    private final HandlingTimes handling;
    private final TransitTime transit;

    ReallocatedPromises(OrderReader orders, FindSupply supply, DeliveryDates dates, HandlingTimes handling, TransitTime transit) {
        this.orders = orders;
        this.supply = supply;
        this.dates = dates;
        this.handling = handling;
        this.transit = transit;
    }

    /** @return by order; those that are gone are left out */
    Map<OrderNumber, LocalDate> of(List<Proposal.Row> rows) {
        Map<OrderNumber, LocalDate> days = new HashMap<>();
        rows.forEach(row -> orders.find(row.ranked().number()).ifPresent(order -> days.put(order.number(), row.changes() ? foreseen(order, row)
                : order.promisedDate())));
        return days;
    }

    private LocalDate foreseen(OrderView order, Proposal.Row row) {
        Map<Integer, WantedLine> lacking = new TreeMap<>();
        EstimateDelivery.undelivered(order).forEach(line -> add(lacking, line, line.pieces()));
        row.lost().forEach(line -> add(lacking, line, line.pieces()));
        row.gets().forEach(line -> add(lacking, line, -line.pieces()));
        List<WantedLine> missing = lacking.values().stream().filter(line -> line.pieces() > 0).toList();
        return dates.of(order, missing, missing.isEmpty() ? Map.of() : supply.find(order, missing, List.of()), handling.workingDays(order.urgency()),
                transit.dispatch(order)).deliveredOn();
    }

    private static void add(Map<Integer, WantedLine> lines, WantedLine line, int pieces) {
        lines.merge(line.lineNumber(), new WantedLine(line.lineNumber(), line.sku(), pieces),
                (one, other) -> new WantedLine(one.lineNumber(), one.sku(), one.pieces() + other.pieces()));
    }
}
