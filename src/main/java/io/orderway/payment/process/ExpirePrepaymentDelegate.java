package io.orderway.payment.process;

import io.orderway.payment.application.Prepayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops waiting for the money. */
@Component
class ExpirePrepaymentDelegate implements JavaDelegate {

    private final Prepayments prepayments;

    ExpirePrepaymentDelegate(Prepayments prepayments) {
        this.prepayments = prepayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        prepayments.expire(PaymentVariables.shipment(execution));
        PaymentVariables.setCommitted(execution, false);
    }
}
