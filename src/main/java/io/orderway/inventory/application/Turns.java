package io.orderway.inventory.application;

import io.orderway.inventory.StockLevel;
import io.orderway.inventory.domain.AllocationPlan;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sees to it that orders come to their goods in their turn, as the table ranks them. Goods that have come in belong to those that wait for
 * them, from the receipt until each has been woken and has reserved. An order that cannot go with what is there holds up nobody.
 */
@Component
class Turns {

    private final BackorderTable backorders;
    private final StockTable stock;
    private final RankOrders ranks;

    Turns(BackorderTable backorders, StockTable stock, RankOrders ranks) {
        this.backorders = backorders;
        this.stock = stock;
        this.ranks = ranks;
    }

    /**
     * What is there for an order that is not in the queue itself.
     *
     * @param wanted    what it wants
     * @param available free pieces of its articles, which are locked
     */
    Map<Sku, Integer> leftFor(OrderView order, List<WantedLine> wanted, Map<Sku, Integer> available) {
        if (available.values().stream().noneMatch(pieces -> pieces > 0) || !backorders.anyClaims(available.keySet())) {
            return available;
        }
        QueuePlace own = ranks.rank(order, wanted).place();
        List<WaitingOrder> before = backorders.withStock().stream().filter(other -> other.place().isBefore(own)).toList();
        Map<Sku, Integer> free = free(before);
        free.putAll(available);
        for (WaitingOrder other : before) {
            AllocationPlan.of(other.complete(), other.lines(), free).takenByArticle()
                    .forEach((sku, pieces) -> free.merge(sku, -pieces, Integer::sum));
        }
        Map<Sku, Integer> left = new TreeMap<>();
        available.keySet().forEach(sku -> left.put(sku, free.get(sku)));
        return left;
    }

    private Map<Sku, Integer> free(List<WaitingOrder> before) {
        Set<Sku> skus = before.stream().flatMap(other -> other.lines().stream()).map(WantedLine::sku).collect(Collectors.toSet());
        return stock.read(skus).values().stream().collect(Collectors.toMap(StockLevel::sku, StockLevel::available, (one, other) -> one, HashMap::new));
    }
}
