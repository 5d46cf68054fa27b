package io.orderway.payment.process;

import io.orderway.payment.application.SettlePart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves one part with the house, as credit on the customer's account. */
@Component
class CreditAccountDelegate implements JavaDelegate {

    private final SettlePart settlePart;

    CreditAccountDelegate(SettlePart settlePart) {
        this.settlePart = settlePart;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlePart.creditAccount(RefundVariables.refund(execution), RefundVariables.part(execution));
    }
}
