package io.orderway.payment.process;

import io.orderway.payment.application.ReversePayment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what came of a payment that was taken back. */
@Component
class NoteReversalDelegate implements JavaDelegate {

    private final ReversePayment reversePayment;

    NoteReversalDelegate(ReversePayment reversePayment) {
        this.reversePayment = reversePayment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reversePayment.settle(RefundVariables.order(execution), RefundVariables.reversalOutcome(execution));
    }
}
