package io.orderway.inventory.application;

import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives orders their places in the queue of those that wait, and keeps why. */
@Component
class RankQueue {

    private final RankOrders ranks;
    private final BackorderTable backorders;
    private final RankingTable kept;

    RankQueue(RankOrders ranks, BackorderTable backorders, RankingTable kept) {
        this.ranks = ranks;
        this.backorders = backorders;
        this.kept = kept;
    }

    /** An order of which nothing can go takes its place; the articles that it lacks are locked. */
    void enter(OrderView order, List<WantedLine> lacking) {
        Ranked ranked = ranks.rank(order, lacking);
        backorders.await(order, lacking, ranked);
        kept.keep(List.of(ranked));
    }

    /** @return the orders in the places that the table gives them now */
    List<WaitingOrder> rank(List<WaitingOrder> waiting) {
        Map<OrderNumber, Ranked> now = ranks.rankWaiting(waiting);
        backorders.rank(now.values());
        kept.keep(now.values());
        return waiting.stream().filter(order -> now.containsKey(order.number())).map(order -> order.at(now.get(order.number())))
                .sorted(Comparator.comparing(WaitingOrder::place)).toList();
    }
}
