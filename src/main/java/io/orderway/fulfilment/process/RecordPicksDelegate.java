package io.orderway.fulfilment.process;

import io.orderway.engine.ProcessVariables;
import io.orderway.fulfilment.application.PickOutcome;
import io.orderway.fulfilment.application.RecordPicks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what was picked; a short pick leaves something on backorder. */
@Component
class RecordPicksDelegate implements JavaDelegate {

    private final RecordPicks recordPicks;

    RecordPicksDelegate(RecordPicks recordPicks) {
        this.recordPicks = recordPicks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PickOutcome outcome = recordPicks.record(FulfilmentVariables.shipmentNumber(execution));
        boolean found = !(outcome instanceof PickOutcome.NothingToPack);
        ProcessVariables.set(execution, FulfilmentVariables.GOODS_FOUND, found);
        if (!found) {
            ProcessVariables.set(execution, FulfilmentVariables.GOODS_PACKED, false);
        }
        if (outcome instanceof PickOutcome.Shortened) {
            ProcessVariables.set(execution, FulfilmentVariables.BACKORDER_OPEN, true);
        }
    }
}
