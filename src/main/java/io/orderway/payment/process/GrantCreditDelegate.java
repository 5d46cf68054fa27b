package io.orderway.payment.process;

import io.orderway.payment.application.CommitCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the shipment's value beyond the limit, this once. */
@Component
class GrantCreditDelegate implements JavaDelegate {

    private final CommitCredit commitCredit;

    GrantCreditDelegate(CommitCredit commitCredit) {
        this.commitCredit = commitCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commitCredit.grant(PaymentVariables.shipment(execution));
        PaymentVariables.setCommitted(execution, true);
    }
}
