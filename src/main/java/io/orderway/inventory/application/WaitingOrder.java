package io.orderway.inventory.application;

import io.orderway.inventory.Backorders.Backorder;
import io.orderway.inventory.domain.AllocationPlan;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An order in the queue with what it lacks.
 *
 * @param complete       true if everything is to go in one delivery
 * @param customerNumber null for the house's own account
 * @param netValue       of what it waits for
 * @param wishedOn       null if the customer wishes no day
 */
record WaitingOrder(QueuePlace place, int priority, boolean complete, String customerNumber, BigDecimal netValue, LocalDate wishedOn,
        List<Line> lines) {

    /** @param assigned pieces of those that are kept for it */
    record Line(int lineNumber, Sku sku, int pieces, int assigned) {
    }

    OrderNumber number() {
        return place.number();
    }

    Set<Sku> skus() {
        return lines.stream().map(Line::sku).collect(Collectors.toSet());
    }

    /** What it would get of what is free, beyond what is assigned to it. */
    AllocationPlan plan(Map<Sku, Integer> free) {
        return AllocationPlan.of(complete, open(), free);
    }

    /** What it wants beyond what is assigned to it. */
    List<WantedLine> open() {
        return lines.stream().filter(line -> line.assigned() < line.pieces())
                .map(line -> new WantedLine(line.lineNumber(), line.sku(), line.pieces() - line.assigned())).toList();
    }

    List<WantedLine> assigned() {
        return lines.stream().filter(line -> line.assigned() > 0).map(line -> new WantedLine(line.lineNumber(), line.sku(), line.assigned())).toList();
    }

    Backorder view() {
        Map<String, Integer> missing = new TreeMap<>();
        lines.forEach(line -> missing.merge(line.sku().value(), line.pieces(), Integer::sum));
        return new Backorder(number(), place.since(), priority, missing);
    }
}
