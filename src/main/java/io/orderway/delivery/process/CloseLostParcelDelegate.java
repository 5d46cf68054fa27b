package io.orderway.delivery.process;

import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.engine.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the delivery of a parcel that was lost, and says whether anything of the order is outstanding. */
@Component
class CloseLostParcelDelegate implements JavaDelegate {

    private final ParcelAnswers answers;

    CloseLostParcelDelegate(ParcelAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean everythingDelivered = answers.settleAsLost(DeliveryVariables.shipmentNumber(execution));
        ProcessVariables.set(execution, DeliveryVariables.EVERYTHING_DELIVERED, everythingDelivered);
    }
}
