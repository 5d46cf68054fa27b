package io.orderway.payment.process;

import io.orderway.payment.application.Prepayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at the ledger anew. */
@Component
class CheckPaymentDelegate implements JavaDelegate {

    private final Prepayments prepayments;

    CheckPaymentDelegate(Prepayments prepayments) {
        this.prepayments = prepayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentVariables.setCommitted(execution, prepayments.check(PaymentVariables.shipment(execution)));
    }
}
