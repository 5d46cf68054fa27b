package io.orderway.delivery.process;

import io.orderway.delivery.application.Confirmation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer whether everything arrived. */
@Component
class AskForConfirmationDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    AskForConfirmationDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmation.ask(DeliveryVariables.shipmentNumber(execution));
    }
}
