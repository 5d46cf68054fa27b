package io.orderway.payment.process;

import io.orderway.payment.application.DetermineRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the customer gets back. */
@Component
class DetermineRefundDelegate implements JavaDelegate {

    private final DetermineRefund determineRefund;

    DetermineRefundDelegate(DetermineRefund determineRefund) {
        this.determineRefund = determineRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RefundVariables.setOutcome(execution, determineRefund.determine(RefundVariables.order(execution), RefundVariables.cause(execution),
                RefundVariables.causeNumber(execution), RefundVariables.amount(execution)));
    }
}
