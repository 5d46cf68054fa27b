package io.orderway.delay.process;

import io.orderway.delay.application.CancelDelayedOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the order cancelled. */
@Component
class CancelDelayedOrderDelegate implements JavaDelegate {

    private final CancelDelayedOrder cancelDelayedOrder;

    CancelDelayedOrderDelegate(CancelDelayedOrder cancelDelayedOrder) {
        this.cancelDelayedOrder = cancelDelayedOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelDelayedOrder.cancel(DelayVariables.orderNumber(execution), DelayVariables.priority(execution));
    }
}
