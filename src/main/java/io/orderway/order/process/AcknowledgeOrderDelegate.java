package io.orderway.order.process;

import io.orderway.order.OrderProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Acknowledges the released order to the customer. */
@Component
class AcknowledgeOrderDelegate implements JavaDelegate {

    private final OrderProgress progress;

    AcknowledgeOrderDelegate(OrderProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.acknowledge(OrderVariables.orderNumber(execution));
    }
}
