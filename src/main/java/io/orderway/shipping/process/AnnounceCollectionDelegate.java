package io.orderway.shipping.process;

import io.orderway.shipping.application.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the goods may be collected. */
@Component
class AnnounceCollectionDelegate implements JavaDelegate {

    private final Collection collection;

    AnnounceCollectionDelegate(Collection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.announce(ShippingVariables.shipmentNumber(execution));
    }
}
