package io.orderway.inventory.application;

import io.orderway.shared.Sku;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks those anew who wait for what has become free: promises, urgency and waiting time have changed since they came into the queue. In a transaction
 * of its own, which locks no stock: there may be thousands of them.
 */
@Service
public class RankWaitingOrders {

    private final ArrivalTable arrivals;
    private final BackorderQueue queue;
    private final RankQueue ranking;

    RankWaitingOrders(ArrivalTable arrivals, BackorderQueue queue, RankQueue ranking) {
        this.arrivals = arrivals;
        this.queue = queue;
        this.ranking = ranking;
    }

    @Transactional
    public void rank() {
        Set<Sku> unranked = arrivals.unranked();
        if (!unranked.isEmpty()) {
            ranking.rank(queue.claiming(unranked));
            arrivals.markRanked(unranked);
        }
    }
}
