package io.orderway.payment.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.payment.application.ApproveRefund;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever agreed to a large refund does not confirm it himself. */
@Component
class ConfirmRefundCheck implements TaskValidator {

    private final ApproveRefund approveRefund;

    ConfirmRefundCheck(ApproveRefund approveRefund) {
        this.approveRefund = approveRefund;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_confirmRefund";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return submission.known(RefundVariables.REFUND_NUMBER).flatMap(approveRefund::approver)
                .filter(approver -> submission.user().filter(approver::equals).isPresent())
                .map(approver -> "You have agreed to this refund yourself; somebody else has to confirm it.");
    }
}
