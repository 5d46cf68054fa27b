package io.orderway.payment.process;

import io.orderway.payment.application.CompleteRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the refund and tells the customer what went where. */
@Component
class TellOfRefundDelegate implements JavaDelegate {

    private final CompleteRefund completeRefund;

    TellOfRefundDelegate(CompleteRefund completeRefund) {
        this.completeRefund = completeRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completeRefund.complete(RefundVariables.refund(execution));
        RefundVariables.setSettled(execution, true);
    }
}
