package io.orderway.delivery.process;

import io.orderway.delivery.application.Confirmation;
import io.orderway.engine.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the delivery as confirmed and says whether anything of the order is outstanding. */
@Component
class ConfirmDeliveryDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    ConfirmDeliveryDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean everythingDelivered = confirmation.conclude(DeliveryVariables.shipmentNumber(execution),
                ProcessVariables.require(execution, DeliveryVariables.COLLECTED));
        ProcessVariables.set(execution, DeliveryVariables.EVERYTHING_DELIVERED, everythingDelivered);
    }
}
