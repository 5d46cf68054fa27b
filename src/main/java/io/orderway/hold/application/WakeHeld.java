package io.orderway.hold.application;

import io.orderway.hold.application.HoldWaits.Wait;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wakes a step that waits at a checkpoint, in a transaction of its own, once nothing holds it. */
@Service
class WakeHeld {

    private final AwaitHolds awaitHolds;
    private final HoldWaits waits;
    private final HoldProcess process;

    WakeHeld(AwaitHolds awaitHolds, HoldWaits waits, HoldProcess process) {
        this.awaitHolds = awaitHolds;
        this.waits = waits;
        this.process = process;
    }

    /**
     * The woken step looks for itself and ends its wait; the wait of a step that was stopped meanwhile is struck out. An order may have ended while
     * one of its steps waits: its last shipment was delivered and the rest given up.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(Wait wait) {
        if (!awaitHolds.isHeld(wait) && waits.take(wait)) {
            boolean heard = process.wake(wait.order(), wait.subject());
            if (!heard) {
                waits.end(wait);
            }
        }
    }
}
