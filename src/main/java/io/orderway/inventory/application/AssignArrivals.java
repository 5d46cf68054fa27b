package io.orderway.inventory.application;

import io.orderway.inventory.StockLevel;
import io.orderway.inventory.application.BackorderTable.Assignment;
import io.orderway.inventory.domain.AllocationPlan;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out what has become free, some hundred orders at a time, in the order in which the table ranks them. What an order gets is assigned to it and
 * nobody else's from then on, long before its process comes to reserve it. An order that cannot go with what is there holds up nobody.
 */
@Service
public class AssignArrivals {

    /** Orders that are looked at while the stock is locked. */
    private static final int BATCH = 500;

    private final ArrivalTable arrivals;
    private final BackorderQueue queue;
    private final BackorderTable backorders;
    private final StockTable stock;

    AssignArrivals(ArrivalTable arrivals, BackorderQueue queue, BackorderTable backorders, StockTable stock) {
        this.arrivals = arrivals;
        this.queue = queue;
        this.backorders = backorders;
        this.stock = stock;
    }

    /** @return true if there is more to give out */
    @Transactional
    public boolean assignSome() {
        Map<Sku, Optional<QueuePlace>> open = arrivals.open();
        if (open.isEmpty()) {
            return false;
        }
        Optional<QueuePlace> after = open.values().stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : open.values().stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
        Set<Sku> locked = new TreeSet<>(open.keySet());
        queue.claiming(open.keySet(), after, BATCH).forEach(order -> locked.addAll(order.skus()));
        Map<Sku, Integer> free = free(stock.lock(locked));
        List<WaitingOrder> batch = queue.claiming(open.keySet(), after, BATCH);
        boolean changed = !arrivals.open().equals(open) || batch.stream().anyMatch(order -> !locked.containsAll(order.skus()));
        if (!changed) {
            assign(batch, free);
            tick(open.keySet(), batch, free);
        }
        return changed || !arrivals.open().isEmpty();
    }

    private void assign(List<WaitingOrder> batch, Map<Sku, Integer> free) {
        List<Assignment> assignments = new ArrayList<>();
        for (WaitingOrder order : batch) {
            AllocationPlan plan = order.plan(free);
            plan.takenByArticle().forEach((sku, pieces) -> free.merge(sku, -pieces, Integer::sum));
            plan.taken().forEach(line -> assignments.add(new Assignment(order.number(), line)));
        }
        backorders.assign(assignments);
    }

    private void tick(Set<Sku> open, List<WaitingOrder> batch, Map<Sku, Integer> free) {
        Set<Sku> done = batch.size() < BATCH ? open : open.stream().filter(sku -> free.get(sku) <= 0).collect(Collectors.toSet());
        arrivals.close(done);
        if (done.size() < open.size()) {
            arrivals.advance(open.stream().filter(sku -> !done.contains(sku)).toList(), batch.get(batch.size() - 1).place());
        }
    }

    private static Map<Sku, Integer> free(Map<Sku, StockLevel> levels) {
        Map<Sku, Integer> free = new TreeMap<>();
        levels.values().forEach(level -> free.put(level.sku(), level.available()));
        return free;
    }
}
