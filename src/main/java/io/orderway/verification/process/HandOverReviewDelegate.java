package io.orderway.verification.process;

import io.orderway.verification.application.CloseVerification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes who reviews the order now. */
@Component
class HandOverReviewDelegate implements JavaDelegate {

    private final CloseVerification closeVerification;

    HandOverReviewDelegate(CloseVerification closeVerification) {
        this.closeVerification = closeVerification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeVerification.handOver(VerificationVariables.orderNumber(execution), VerificationVariables.handOver(execution));
    }
}
