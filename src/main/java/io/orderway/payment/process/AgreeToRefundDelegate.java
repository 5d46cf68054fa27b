package io.orderway.payment.process;

import io.orderway.payment.application.ApproveRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that finance agrees to a refund. */
@Component
class AgreeToRefundDelegate implements JavaDelegate {

    private final ApproveRefund approveRefund;

    AgreeToRefundDelegate(ApproveRefund approveRefund) {
        this.approveRefund = approveRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approveRefund.agree(RefundVariables.refund(execution));
    }
}
