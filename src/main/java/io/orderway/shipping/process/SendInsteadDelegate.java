package io.orderway.shipping.process;

import io.orderway.shipping.application.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a carrier take what was to be collected. */
@Component
class SendInsteadDelegate implements JavaDelegate {

    private final Collection collection;

    SendInsteadDelegate(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.sendInstead(ShippingVariables.shipmentNumber(execution));
    }
}
