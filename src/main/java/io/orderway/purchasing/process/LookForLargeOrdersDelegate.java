package io.orderway.purchasing.process;

import io.orderway.purchasing.application.LookForLargeOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether a large order waits for goods. */
@Component
class LookForLargeOrdersDelegate implements JavaDelegate {

    private final LookForLargeOrders lookForLargeOrders;

    LookForLargeOrdersDelegate(LookForLargeOrders lookForLargeOrders) {
        this.lookForLargeOrders = lookForLargeOrders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lookForLargeOrders.look();
    }
}
