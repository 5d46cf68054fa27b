package io.orderway.payment.process;

import io.orderway.payment.application.Prepayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer to pay, unless he has. */
@Component
class RequestPrepaymentDelegate implements JavaDelegate {

    private final Prepayments prepayments;

    RequestPrepaymentDelegate(Prepayments prepayments) {
        this.prepayments = prepayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentVariables.setCommitted(execution, prepayments.request(PaymentVariables.shipment(execution)));
    }
}
