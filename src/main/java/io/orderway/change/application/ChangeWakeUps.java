package io.orderway.change.application;

import io.orderway.change.OrderChange.ChangeState;
import io.orderway.order.OrderEvent;
import io.orderway.order.Remainder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes a change as soon as what it concerns is undone, before the goods are delivered anew, and wakes its process: after the commit, and again in
 * sweeps, until each has heard. A change of an order that ends meanwhile ends with it.
 */
@Component
public class ChangeWakeUps {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWakeUps.class);
    private static final int BATCH = 200;

    private final ChangeTable table;
    private final ApplyChange apply;
    private final Remainder remainder;
    private final WakeChange wake;

    ChangeWakeUps(ChangeTable table, ApplyChange apply, Remainder remainder, WakeChange wake) {
        this.table = table;
        this.apply = apply;
        this.remainder = remainder;
        this.wake = wake;
    }

    @EventListener
    void on(OrderEvent.DeliveryUndone event) {
        table.underWay(event.number()).filter(change -> change.state() == ChangeState.BEING_UNDONE).ifPresent(change -> {
            apply.apply(change);
            table.becomeAndWake(change, ChangeState.MADE);
        });
    }

    /** What was to be changed is cancelled, and other goods of the order have left the house. */
    @EventListener
    void on(OrderEvent.RemainderGivenUp event) {
        table.underWay(event.number()).filter(change -> change.state() == ChangeState.BEING_UNDONE && remainder.of(event.number()).isEmpty())
                .ifPresent(change -> table.becomeAndWake(change, ChangeState.NOT_POSSIBLE));
    }

    @EventListener({OrderEvent.Cancelled.class, OrderEvent.Rejected.class, OrderEvent.Expired.class, OrderEvent.EndedAsDuplicate.class,
            OrderEvent.Completed.class})
    void ended(OrderEvent event) {
        table.underWay(event.number()).filter(change -> change.state() != ChangeState.MADE)
                .ifPresent(change -> table.becomeAndWake(change, ChangeState.NOT_POSSIBLE));
    }

    @TransactionalEventListener({OrderEvent.DeliveryUndone.class, OrderEvent.RemainderGivenUp.class, OrderEvent.Cancelled.class, OrderEvent.Rejected.class, OrderEvent.Expired.class,
            OrderEvent.EndedAsDuplicate.class, OrderEvent.Completed.class})
    void committed(OrderEvent event) {
        sweep();
    }

    /** One that fails does not keep the others asleep; it is tried again with the next sweep. Any number of nodes may sweep. */
    @Scheduled(fixedDelayString = "${orderway.change.sweep-interval:PT10S}")
    public void sweep() {
        for (String number : table.toBeWoken(BATCH)) {
            try {
                wake.wake(number);
            } catch (RuntimeException e) {
                LOG.warn("Could not wake change {}; tried again with the next sweep", number, e);
            }
        }
    }
}
