package io.orderway.payment.process;

import io.orderway.payment.application.CommitCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what finance decided and why. */
@Component
class NoteCreditDecisionDelegate implements JavaDelegate {

    private final CommitCredit commitCredit;

    NoteCreditDecisionDelegate(CommitCredit commitCredit) {
        this.commitCredit = commitCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commitCredit.noteDecision(PaymentVariables.shipment(execution), PaymentVariables.creditAnswer(execution),
                PaymentVariables.creditReason(execution));
    }
}
