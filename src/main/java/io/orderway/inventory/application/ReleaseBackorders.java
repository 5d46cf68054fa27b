package io.orderway.inventory.application;

import io.orderway.inventory.domain.AllocationPlan;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks the waiting orders by the table and wakes those for which there are goods, counting off what each will take, and what was counted off
 * for those that were woken before and have not reserved yet, so that nobody is woken in vain and they come in the table's order. What
 * a woken order really gets is decided when it reserves.
 */
@Service
public class ReleaseBackorders {

    private final BackorderTable backorders;
    private final StockTable stock;
    private final RankQueue ranking;
    private final BackorderProcess process;

    ReleaseBackorders(BackorderTable backorders, StockTable stock, RankQueue ranking, BackorderProcess process) {
        this.backorders = backorders;
        this.stock = stock;
        this.ranking = ranking;
        this.process = process;
    }

    /** @return how many orders were woken */
    @Transactional
    public int release() {
        List<WaitingOrder> waiting = ranking.rank(backorders.withStock());
        Map<Sku, Integer> free = free(waiting);
        int woken = 0;
        for (WaitingOrder order : waiting) {
            AllocationPlan plan = AllocationPlan.of(order.complete(), order.lines(), free);
            boolean wakes = !order.woken() && plan.isAnythingTaken() && process.wake(order.number()) && backorders.markWoken(order.number());
            if (wakes || order.woken()) {
                plan.takenByArticle().forEach((sku, pieces) -> free.merge(sku, -pieces, Integer::sum));
            }
            woken += wakes ? 1 : 0;
        }
        return woken;
    }

    private Map<Sku, Integer> free(List<WaitingOrder> waiting) {
        Set<Sku> skus = waiting.stream().flatMap(order -> order.lines().stream()).map(WantedLine::sku).collect(Collectors.toSet());
        Map<Sku, Integer> free = new TreeMap<>();
        stock.read(skus).values().stream().filter(level -> level.available() > 0)
                .forEach(level -> free.put(level.sku(), level.available()));
        return free;
    }
}
