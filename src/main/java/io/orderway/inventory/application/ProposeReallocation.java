package io.orderway.inventory.application;

import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out who would get what if scarce goods were shared anew, with the days that would be promised. Nothing moves by it. */
@Service
public class ProposeReallocation {

    private final ReallocationTable table;
    private final ScarceGoods goods;
    private final ReallocatedPromises promises;
    private final OrderReader orders;

    ProposeReallocation(ReallocationTable table, ScarceGoods goods, ReallocatedPromises promises, OrderReader orders) {
        this.table = table;
        this.goods = goods;
        this.promises = promises;
        this.orders = orders;
    }

    /** What comes of it. @param scarce false if there is nothing to decide */
    public record Outcome(long number, boolean scarce) {
    }

    /**
     * For all articles, at its set time. A person is asked only if goods would move.
     *
     * @return empty if one is being decided on
     */
    @Transactional
    public Optional<Outcome> proposeForAll() {
        return table.open(null, Timeline.HOUSE).map(number -> {
            boolean moves = propose(number, Optional.empty());
            if (!moves) {
                table.close(number, ReallocationTable.State.NOTHING_SCARCE, Timeline.HOUSE);
            }
            return new Outcome(number, moves);
        });
    }

    /** What somebody has asked for, as things stand now. */
    @Transactional
    public Outcome propose(long number) {
        Optional<Optional<Sku>> sku = table.lockOpen(number);
        if (sku.isEmpty()) {
            return new Outcome(number, false);
        }
        propose(number, sku.get());
        boolean scarce = !goods.scarce(sku.get()).isEmpty();
        if (!scarce) {
            table.close(number, ReallocationTable.State.NOTHING_SCARCE, Timeline.HOUSE);
        }
        return new Outcome(number, scarce);
    }

    /** @return true if goods would move */
    private boolean propose(long number, Optional<Sku> only) {
        Set<Sku> scarce = goods.scarce(only);
        Map<OrderNumber, AllocationStrategy> adjusted = table.adjustments(number);
        List<Proposal.Row> rows = Proposal.of(goods.of(scarce, adjusted)).rows();
        table.put(number, rows, promised(rows), promises.of(rows));
        return rows.stream().anyMatch(Proposal.Row::changes);
    }

    private Map<OrderNumber, LocalDate> promised(List<Proposal.Row> rows) {
        Map<OrderNumber, LocalDate> days = new HashMap<>();
        for (OrderPromise promise : orders.promises(rows.stream().map(row -> row.ranked().number()).toList())) {
            days.put(promise.number(), promise.promisedDate());
        }
        return days;
    }
}
