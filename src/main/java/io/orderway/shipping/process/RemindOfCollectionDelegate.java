package io.orderway.shipping.process;

import io.orderway.shipping.application.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of goods that wait for him. */
@Component
class RemindOfCollectionDelegate implements JavaDelegate {

    private final Collection collection;

    RemindOfCollectionDelegate(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.remind(ShippingVariables.shipmentNumber(execution));
    }
}
