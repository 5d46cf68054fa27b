package io.orderway.verification.application;

import io.orderway.verification.VerificationEvent;
import io.orderway.verification.application.InformationWaits.Wait;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes processes after the commit of what they wait for, and again in sweeps, until each has heard. Any number of nodes may sweep. */
@Component
public class WakeUps {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);
    private static final int BATCH = 200;

    private final WakeInformed informed;
    private final WakeResolved resolved;
    private final InformationWaits waits;
    private final EqualOrderTable equalOrders;

    WakeUps(WakeInformed informed, WakeResolved resolved, InformationWaits waits, EqualOrderTable equalOrders) {
        this.informed = informed;
        this.resolved = resolved;
        this.waits = waits;
        this.equalOrders = equalOrders;
    }

    @TransactionalEventListener
    void informationProvided(VerificationEvent.InformationProvided provided) {
        each(List.of(new Wait(provided.number(), provided.step())), informed::wake);
    }

    @TransactionalEventListener
    void duplicatesResolved(VerificationEvent.DuplicatesResolved group) {
        each(equalOrders.toBeWoken(BATCH), resolved::wake);
    }

    /** Who was not woken at once: the process was not there yet, or its transaction collided with another. */
    @Scheduled(fixedDelayString = "${orderway.verification.sweep-interval:PT10S}")
    public void sweep() {
        each(waits.satisfied(BATCH), informed::wake);
        each(equalOrders.toBeWoken(BATCH), resolved::wake);
    }

    /** What was corrected on the order itself, without an answer, ends the wait too. */
    @Scheduled(fixedDelayString = "${orderway.verification.recheck-interval:PT2M}")
    public void recheck() {
        each(waits.some(BATCH), informed::wake);
    }

    /** One that fails does not keep the others asleep; it is tried again with the next sweep. */
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
