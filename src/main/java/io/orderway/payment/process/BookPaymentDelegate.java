package io.orderway.payment.process;

import io.orderway.payment.application.Prepayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what a clerk has seen on the bank's statement. */
@Component
class BookPaymentDelegate implements JavaDelegate {

    private final Prepayments prepayments;

    BookPaymentDelegate(Prepayments prepayments) {
        this.prepayments = prepayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        prepayments.book(PaymentVariables.shipment(execution), PaymentVariables.amountReceived(execution));
    }
}
