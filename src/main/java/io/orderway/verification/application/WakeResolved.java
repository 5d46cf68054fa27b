package io.orderway.verification.application;

import io.orderway.order.OrderReader;
import io.orderway.verification.application.EqualOrderTable.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an order's process, in a transaction of its own, that it was decided which of the equal orders go on. */
@Service
class WakeResolved {

    private final EqualOrderTable table;
    private final WaitingOrders waiting;
    private final OrderReader orders;

    WakeResolved(EqualOrderTable table, WaitingOrders waiting, OrderReader orders) {
        this.table = table;
        this.waiting = waiting;
        this.orders = orders;
    }

    /**
     * An order that waits in verification is woken and looks for itself; one that was released before goes on untouched or is ended. What
     * cannot be told now is told later.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(Member member) {
        if (table.takeForWaking(member) && hasHeard(member)) {
            table.awake(member);
        }
    }

    private boolean hasHeard(Member member) {
        return waiting.duplicatesResolved(member.number())
                || Boolean.TRUE.equals(member.survives())
                || orders.get(member.number()).state().isEnd()
                || waiting.foundDuplicate(member.number());
    }
}
