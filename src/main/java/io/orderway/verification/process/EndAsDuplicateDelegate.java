package io.orderway.verification.process;

import io.orderway.verification.application.EndDuplicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the order in favour of the one that goes on. */
@Component
class EndAsDuplicateDelegate implements JavaDelegate {

    private final EndDuplicate endDuplicate;

    EndAsDuplicateDelegate(EndDuplicate endDuplicate) {
        this.endDuplicate = endDuplicate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endDuplicate.end(VerificationVariables.orderNumber(execution));
        VerificationVariables.result(execution, "DUPLICATE");
    }
}
