package io.orderway.order.process;

import io.orderway.order.application.CloseOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the order once nothing is left to deliver. */
@Component
class CloseOrderDelegate implements JavaDelegate {

    private final CloseOrder closeOrder;

    CloseOrderDelegate(CloseOrder closeOrder) {
        this.closeOrder = closeOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeOrder.close(OrderVariables.orderNumber(execution));
    }
}
