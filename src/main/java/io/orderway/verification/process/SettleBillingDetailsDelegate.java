package io.orderway.verification.process;

import io.orderway.verification.application.SettleBillingDetails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes on the order how it is billed. */
@Component
class SettleBillingDetailsDelegate implements JavaDelegate {

    private final SettleBillingDetails settleBillingDetails;

    SettleBillingDetailsDelegate(SettleBillingDetails settleBillingDetails) {
        this.settleBillingDetails = settleBillingDetails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleBillingDetails.settle(VerificationVariables.orderNumber(execution), VerificationVariables.billingDetailsDecision(execution));
    }
}
