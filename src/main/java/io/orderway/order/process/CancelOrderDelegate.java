package io.orderway.order.process;

import io.orderway.order.OrderProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels an order that was not paid for; whoever holds stock or credit for it gives that back in the same transaction. */
@Component
class CancelOrderDelegate implements JavaDelegate {

    private final OrderProgress progress;

    CancelOrderDelegate(OrderProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.cancel(OrderVariables.orderNumber(execution), "The payment was not committed in time");
    }
}
