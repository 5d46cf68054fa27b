package io.orderway.inventory.application;

import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderView;
import java.util.Collection;
import java.util.List;
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

    /** Puts orders into the places that the table gives them now. */
    void rank(List<WaitingOrder> waiting) {
        Collection<Ranked> now = ranks.rankWaiting(waiting).values();
        backorders.rank(now);
        kept.keep(now);
    }
}
