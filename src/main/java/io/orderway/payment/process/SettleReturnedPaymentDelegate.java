package io.orderway.payment.process;

import io.orderway.payment.application.TakePayment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the money went back. */
@Component
class SettleReturnedPaymentDelegate implements JavaDelegate {

    private final TakePayment takePayment;

    SettleReturnedPaymentDelegate(TakePayment takePayment) {
        this.takePayment = takePayment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takePayment.settleReturned(PaymentVariables.paymentEvent(execution));
    }
}
