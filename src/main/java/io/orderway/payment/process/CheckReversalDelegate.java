package io.orderway.payment.process;

import io.orderway.payment.application.ReversePayment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the order lacks money still. */
@Component
class CheckReversalDelegate implements JavaDelegate {

    private final ReversePayment reversePayment;

    CheckReversalDelegate(ReversePayment reversePayment) {
        this.reversePayment = reversePayment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RefundVariables.setMadeGood(execution, reversePayment.isMadeGood(RefundVariables.order(execution)));
    }
}
