package io.orderway.inventory.process;

import io.orderway.inventory.application.PromiseDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises the customer a date. */
@Component
class PromiseDeliveryDelegate implements JavaDelegate {

    private final PromiseDelivery promiseDelivery;

    PromiseDeliveryDelegate(PromiseDelivery promiseDelivery) {
        this.promiseDelivery = promiseDelivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promiseDelivery.promise(InventoryVariables.orderNumber(execution), InventoryVariables.handlingDays(execution));
    }
}
