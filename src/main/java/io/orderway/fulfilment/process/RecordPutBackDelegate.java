package io.orderway.fulfilment.process;

import io.orderway.fulfilment.application.RecordPutBack;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what could not be put back. */
@Component
class RecordPutBackDelegate implements JavaDelegate {

    private final RecordPutBack recordPutBack;

    RecordPutBackDelegate(RecordPutBack recordPutBack) {
        this.recordPutBack = recordPutBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordPutBack.record(FulfilmentVariables.shipmentNumber(execution));
    }
}
