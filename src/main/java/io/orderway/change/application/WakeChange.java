package io.orderway.change.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wakes one change in a transaction of its own. */
@Service
class WakeChange {

    private final ChangeTable table;
    private final ChangeProcess process;

    WakeChange(ChangeTable table, ChangeProcess process) {
        this.table = table;
        this.process = process;
    }

    /** One that does not wait, because it is just about to look by itself, needs no waking. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(String number) {
        if (table.takeWakeUp(number)) {
            process.goOn(table.get(number));
        }
    }
}
