package io.orderway.verification.process;

import io.orderway.verification.application.VerifyOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the order against master data. */
@Component
class VerifyOrderDelegate implements JavaDelegate {

    private final VerifyOrder verifyOrder;

    VerifyOrderDelegate(VerifyOrder verifyOrder) {
        this.verifyOrder = verifyOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VerificationVariables.verified(execution, verifyOrder.verify(VerificationVariables.orderNumber(execution)));
    }
}
