package io.orderway.change.application;

import io.orderway.change.ChangeStage;
import io.orderway.change.ChangeWay;
import io.orderway.change.OrderChange;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.verification.LargerOrders;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies anew what a confirmed change makes larger. An order that is in verification is looked at there, as it says then. */
@Service
public class VerifyChange {

    private final ChangeTable table;
    private final OrderReader orders;
    private final LargerOrders limits;
    private final Timeline timeline;

    VerifyChange(ChangeTable table, OrderReader orders, LargerOrders limits, Timeline timeline) {
        this.table = table;
        this.orders = orders;
        this.limits = limits;
        this.timeline = timeline;
    }

    /** @return true if nobody has to look at it */
    @Transactional
    public boolean isWithinLimits(String changeNumber) {
        OrderView order = orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        if (change.offer().stage() == ChangeStage.UNVERIFIED || order.state().isEnd()) {
            return true;
        }
        List<String> beyond = limits.beyondLimits(order, WouldBe.of(order, change.actions(), change.offer().way() == ChangeWay.UNDO_FIRST));
        if (!beyond.isEmpty()) {
            timeline.record(order.number(), "CHANGE_TO_REVIEW", "%s: %s".formatted(changeNumber, String.join(" ", beyond)));
        }
        return beyond.isEmpty();
    }
}
