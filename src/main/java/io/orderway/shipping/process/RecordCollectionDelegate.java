package io.orderway.shipping.process;

import io.orderway.shipping.application.RecordHandOver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that the customer has collected the goods. */
@Component
class RecordCollectionDelegate implements JavaDelegate {

    private final RecordHandOver recordHandOver;

    RecordCollectionDelegate(RecordHandOver recordHandOver) {
        this.recordHandOver = recordHandOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordHandOver.toCustomer(ShippingVariables.shipmentNumber(execution));
    }
}
