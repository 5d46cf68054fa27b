package io.orderway.payment.process;

import io.orderway.payment.application.ApproveRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a refund will not be paid, and why. */
@Component
class DeclineRefundDelegate implements JavaDelegate {

    private final ApproveRefund approveRefund;

    DeclineRefundDelegate(ApproveRefund approveRefund) {
        this.approveRefund = approveRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approveRefund.decline(RefundVariables.refund(execution), RefundVariables.reason(execution));
        RefundVariables.setSettled(execution, false);
    }
}
