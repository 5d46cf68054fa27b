package io.orderway.fulfilment.process;

import io.orderway.engine.ProcessVariables;
import io.orderway.fulfilment.application.RecordPacking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps weight and parcels. */
@Component
class RecordPackingDelegate implements JavaDelegate {

    private final RecordPacking recordPacking;

    RecordPackingDelegate(RecordPacking recordPacking) {
        this.recordPacking = recordPacking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordPacking.record(FulfilmentVariables.shipmentNumber(execution),
                ProcessVariables.require(execution, FulfilmentVariables.WEIGHT_GRAMS),
                ProcessVariables.require(execution, FulfilmentVariables.PARCELS));
        ProcessVariables.set(execution, FulfilmentVariables.GOODS_PACKED, true);
    }
}
