package io.orderway.verification.process;

import io.orderway.verification.application.CloseVerification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects the order with the sentence that belongs to the reason chosen. */
@Component
class RejectReviewedOrderDelegate implements JavaDelegate {

    private final CloseVerification closeVerification;

    RejectReviewedOrderDelegate(CloseVerification closeVerification) {
        this.closeVerification = closeVerification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeVerification.reject(VerificationVariables.orderNumber(execution), VerificationVariables.rejectionSentence(execution));
        VerificationVariables.result(execution, "REJECTED");
    }
}
