package io.orderway.shipping.process;

import io.orderway.shipping.application.RecordHandOver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that the carrier has taken the parcels. */
@Component
class RecordHandOverDelegate implements JavaDelegate {

    private final RecordHandOver recordHandOver;

    RecordHandOverDelegate(RecordHandOver recordHandOver) {
        this.recordHandOver = recordHandOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordHandOver.toCarrier(ShippingVariables.shipmentNumber(execution));
    }
}
