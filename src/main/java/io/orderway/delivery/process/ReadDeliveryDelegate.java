package io.orderway.delivery.process;

import io.orderway.delivery.application.ReadDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads where the delivery stands, before the process waits. */
@Component
class ReadDeliveryDelegate implements JavaDelegate {

    private final ReadDelivery readDelivery;

    ReadDeliveryDelegate(ReadDelivery readDelivery) {
        this.readDelivery = readDelivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeliveryVariables.set(execution, readDelivery.read(DeliveryVariables.shipmentNumber(execution)));
    }
}
