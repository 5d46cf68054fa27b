package io.orderway.verification.process;

import io.orderway.verification.application.CloseVerification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the order because the customer did not answer. */
@Component
class ExpireUnansweredOrderDelegate implements JavaDelegate {

    private final CloseVerification closeVerification;

    ExpireUnansweredOrderDelegate(CloseVerification closeVerification) {
        this.closeVerification = closeVerification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeVerification.expire(VerificationVariables.orderNumber(execution));
        VerificationVariables.result(execution, "EXPIRED");
    }
}
