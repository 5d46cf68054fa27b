package io.orderway.inventory.application;

import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wakes the orders for which goods are kept, the first in the queue first: each goes on by a job of its own. */
@Service
public class ReleaseBackorders {

    /** Few enough that other work comes in between, many enough that all workers are busy. */
    private static final int BATCH = 200;

    /** Whoever has not moved so long after he was woken was not reached. */
    private static final Duration TIME_TO_MOVE = Duration.ofMinutes(15);

    private final BackorderTable backorders;
    private final ArrivalTable arrivals;
    private final BackorderProcess process;

    ReleaseBackorders(BackorderTable backorders, ArrivalTable arrivals, BackorderProcess process) {
        this.backorders = backorders;
        this.arrivals = arrivals;
        this.process = process;
    }

    /** @return false if nobody was left to be woken */
    @Transactional
    public boolean wakeSome() {
        List<OrderNumber> woken = backorders.markWoken(BATCH);
        woken.forEach(process::wake);
        return woken.size() == BATCH;
    }

    /** Looks for what nobody spoke of: goods that are free though they are wanted, and orders that do not move though they were woken. */
    @Transactional
    public void findOverlooked() {
        backorders.markAsleep(TIME_TO_MOVE);
        arrivals.noteOverlooked();
    }
}
