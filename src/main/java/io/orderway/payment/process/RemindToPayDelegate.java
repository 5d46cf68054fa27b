package io.orderway.payment.process;

import io.orderway.payment.application.Prepayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of what is still to pay. */
@Component
class RemindToPayDelegate implements JavaDelegate {

    private final Prepayments prepayments;

    RemindToPayDelegate(Prepayments prepayments) {
        this.prepayments = prepayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        prepayments.remind(PaymentVariables.shipment(execution));
    }
}
