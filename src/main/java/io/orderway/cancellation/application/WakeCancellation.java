package io.orderway.cancellation.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wakes one cancellation in a transaction of its own. */
@Service
class WakeCancellation {

    private final CancellationTable table;
    private final CancellationProcess process;

    WakeCancellation(CancellationTable table, CancellationProcess process) {
        this.table = table;
        this.process = process;
    }

    /** One that did not have to wait, because everything was given up at once, needs no waking. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(String number) {
        if (table.takeWakeUp(number)) {
            process.piecesGivenUp(table.get(number));
        }
    }
}
