package io.orderway.payment.process;

import io.orderway.payment.application.CommitCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the shipment's value from the customer's credit, unless another order was faster. */
@Component
class CommitCreditDelegate implements JavaDelegate {

    private final CommitCredit commitCredit;

    CommitCreditDelegate(CommitCredit commitCredit) {
        this.commitCredit = commitCredit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean taken = commitCredit.commit(PaymentVariables.shipment(execution), PaymentVariables.creditUsePercent(execution));
        PaymentVariables.setCommitted(execution, taken);
    }
}
