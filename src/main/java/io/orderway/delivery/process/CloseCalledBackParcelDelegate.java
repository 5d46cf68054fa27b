package io.orderway.delivery.process;

import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.engine.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the delivery of a parcel that its carrier brings back, and says whether anything of the order is outstanding. */
@Component
class CloseCalledBackParcelDelegate implements JavaDelegate {

    private final ParcelAnswers answers;

    CloseCalledBackParcelDelegate(ParcelAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean everythingDelivered = answers.settleAsCalledBack(DeliveryVariables.shipmentNumber(execution));
        ProcessVariables.set(execution, DeliveryVariables.EVERYTHING_DELIVERED, everythingDelivered);
    }
}
