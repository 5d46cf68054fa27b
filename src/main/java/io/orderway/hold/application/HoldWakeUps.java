package io.orderway.hold.application;

import io.orderway.hold.HoldEvent;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells processes of lifted holds after the commit, and again in sweeps, until each has heard. Any number of nodes may sweep. */
@Component
public class HoldWakeUps {

    private static final Logger LOG = LoggerFactory.getLogger(HoldWakeUps.class);
    private static final int BATCH = 200;

    private final HoldTable table;
    private final HoldWaits waits;
    private final EndHoldProcess endProcess;
    private final WakeHeld wakeHeld;

    HoldWakeUps(HoldTable table, HoldWaits waits, EndHoldProcess endProcess, WakeHeld wakeHeld) {
        this.table = table;
        this.waits = waits;
        this.endProcess = endProcess;
        this.wakeHeld = wakeHeld;
    }

    @TransactionalEventListener
    void lifted(HoldEvent.Lifted lifted) {
        each(List.of(lifted.hold().id()), endProcess::end);
        each(waits.of(lifted.number()), wakeHeld::wake);
    }

    /** Whoever was not told at once: its transaction collided with another, or it began to wait while the hold was being lifted. */
    @Scheduled(fixedDelayString = "${orderway.hold.sweep-interval:PT10S}")
    public void sweep() {
        each(table.toBeEnded(BATCH), endProcess::end);
        each(waits.some(BATCH), wakeHeld::wake);
    }

    /** One that fails does not keep the others waiting; it is tried again with the next sweep. */
    private static <T> void each(List<T> sleepers, Consumer<T> wake) {
        for (T sleeper : sleepers) {
            try {
                wake.accept(sleeper);
            } catch (RuntimeException e) {
                LOG.warn("Could not wake {}; tried again with the next sweep", sleeper, e);
            }
        }
    }
}
