package io.orderway.verification.application;

import io.orderway.order.OrderReader;
import io.orderway.verification.application.InformationWaits.Wait;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wakes a step that waits for information, in a transaction of its own, once it has all that it needs. */
@Service
class WakeInformed {

    private final InformationDesk desk;
    private final InformationWaits waits;
    private final WaitingOrders waiting;
    private final OrderReader orders;

    WakeInformed(InformationDesk desk, InformationWaits waits, WaitingOrders waiting, OrderReader orders) {
        this.desk = desk;
        this.waits = waits;
        this.waiting = waiting;
        this.orders = orders;
    }

    /** The woken step looks for itself and ends its wait; a wait that nobody answers to stays and is tried again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(Wait wait) {
        boolean ended = orders.get(wait.number()).state().isEnd();
        if ((ended || desk.isComplete(wait.number(), wait.step())) && waits.take(wait)
                && !waiting.informationProvided(wait.number(), wait.step()) && ended) {
            waits.end(wait.number(), wait.step());
        }
    }
}
