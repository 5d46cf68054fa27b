package io.orderway.inventory.application;

import io.orderway.inventory.Backorders.Backorder;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order in the queue with what it lacks.
 *
 * @param complete       true if everything is to go in one delivery
 * @param woken          true if it is about to reserve: until it has, what it can get is its own
 * @param customerNumber null for the house's own account
 * @param netValue       of what it waits for
 * @param wishedOn       null if the customer wishes no day
 */
record WaitingOrder(QueuePlace place, int priority, boolean complete, boolean woken, String customerNumber, BigDecimal netValue, LocalDate wishedOn,
        List<WantedLine> lines) {

    OrderNumber number() {
        return place.number();
    }

    WaitingOrder at(Ranked ranked) {
        return new WaitingOrder(ranked.place(), ranked.facts().taskPriority(), complete, woken, customerNumber, netValue, wishedOn, lines);
    }

    Backorder view() {
        Map<String, Integer> missing = new TreeMap<>();
        lines.forEach(line -> missing.merge(line.sku().value(), line.pieces(), Integer::sum));
        return new Backorder(number(), place.since(), priority, missing);
    }
}
