package io.orderway.order.process;

import io.orderway.order.application.GiveUpUndeliverable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up what the customer does not pay for. */
@Component
class GiveUpUnpaidRemainderDelegate implements JavaDelegate {

    private final GiveUpUndeliverable giveUp;

    GiveUpUnpaidRemainderDelegate(GiveUpUndeliverable giveUp) {
        this.giveUp = giveUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        giveUp.giveUpUnpaid(OrderVariables.orderNumber(execution), "The payment was not committed in time");
    }
}
