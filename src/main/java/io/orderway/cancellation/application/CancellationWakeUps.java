package io.orderway.cancellation.application;

import io.orderway.order.OrderEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes cancellations once what they waited for is undone: after the commit, and again in sweeps, until each has heard. */
@Component
public class CancellationWakeUps {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationWakeUps.class);
    private static final int BATCH = 200;

    private final CancellationTable table;
    private final WakeCancellation wake;

    CancellationWakeUps(CancellationTable table, WakeCancellation wake) {
        this.table = table;
        this.wake = wake;
    }

    @EventListener
    void given(OrderEvent.RemainderGivenUp event) {
        table.markUndone(event.number());
    }

    @TransactionalEventListener
    void committed(OrderEvent.RemainderGivenUp event) {
        sweep();
    }

    /** One that fails does not keep the others asleep; it is tried again with the next sweep. Any number of nodes may sweep. */
    @Scheduled(fixedDelayString = "${orderway.cancellation.sweep-interval:PT10S}")
    public void sweep() {
        for (String number : table.toBeWoken(BATCH)) {
            try {
                wake.wake(number);
            } catch (RuntimeException e) {
                LOG.warn("Could not wake cancellation {}; tried again with the next sweep", number, e);
            }
        }
    }
}
