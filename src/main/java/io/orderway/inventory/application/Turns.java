package io.orderway.inventory.application;

import io.orderway.inventory.StockLevel;
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
 * Sees to it that orders come to their goods in their turn, as the table ranks them. What has become free belongs to those that wait for it until it
 * was given out to them; what is left then is for whoever comes by. An order that cannot go with what is there holds up nobody.
 */
@Component
class Turns {

    private final BackorderQueue queue;
    private final ArrivalTable arrivals;
    private final StockTable stock;
    private final RankOrders ranks;

    Turns(BackorderQueue queue, ArrivalTable arrivals, StockTable stock, RankOrders ranks) {
        this.queue = queue;
        this.arrivals = arrivals;
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
        if (available.values().stream().noneMatch(pieces -> pieces > 0)) {
            return available;
        }
        Set<Sku> notGivenOut = arrivals.open(available.keySet());
        return notGivenOut.isEmpty() ? available : inItsTurn(ranks.rank(order, wanted).place(), notGivenOut, available);
    }

    private Map<Sku, Integer> inItsTurn(QueuePlace own, Set<Sku> notGivenOut, Map<Sku, Integer> available) {
        List<WaitingOrder> before = queue.claiming(notGivenOut).stream().filter(other -> other.place().isBefore(own)).toList();
        Map<Sku, Integer> free = free(before);
        free.putAll(available);
        for (WaitingOrder other : before) {
            other.plan(free).takenByArticle().forEach((sku, pieces) -> free.merge(sku, -pieces, Integer::sum));
        }
        Map<Sku, Integer> left = new TreeMap<>();
        available.keySet().forEach(sku -> left.put(sku, free.get(sku)));
        return left;
    }

    private Map<Sku, Integer> free(List<WaitingOrder> before) {
        Set<Sku> skus = before.stream().flatMap(other -> other.skus().stream()).collect(Collectors.toSet());
        return stock.read(skus).values().stream().collect(Collectors.toMap(StockLevel::sku, StockLevel::available, (one, other) -> one, HashMap::new));
    }
}
