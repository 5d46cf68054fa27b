package io.orderway.verification.process;

import io.orderway.verification.application.CloseVerification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Releases the order. */
@Component
class ReleaseVerifiedOrderDelegate implements JavaDelegate {

    private final CloseVerification closeVerification;

    ReleaseVerifiedOrderDelegate(CloseVerification closeVerification) {
        this.closeVerification = closeVerification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeVerification.release(VerificationVariables.orderNumber(execution));
        VerificationVariables.result(execution, "RELEASED");
    }
}
