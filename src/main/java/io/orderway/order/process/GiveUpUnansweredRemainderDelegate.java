package io.orderway.order.process;

import io.orderway.order.application.GiveUpUndeliverable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up what the customer gave no shipping details for. */
@Component
class GiveUpUnansweredRemainderDelegate implements JavaDelegate {

    private final GiveUpUndeliverable giveUp;

    GiveUpUnansweredRemainderDelegate(GiveUpUndeliverable giveUp) {
        this.giveUp = giveUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        giveUp.giveUp(OrderVariables.orderNumber(execution), "The shipping details were not given in time");
    }
}
