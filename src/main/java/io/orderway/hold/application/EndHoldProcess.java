package io.orderway.hold.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a hold, in a transaction of its own, that it was lifted. */
@Service
class EndHoldProcess {

    private final HoldTable table;
    private final HoldProcess process;

    EndHoldProcess(HoldTable table, HoldProcess process) {
        this.table = table;
        this.process = process;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(long holdId) {
        table.takeForEnding(holdId).ifPresent(hold -> {
            process.end(hold);
            table.ended(holdId);
        });
    }
}
