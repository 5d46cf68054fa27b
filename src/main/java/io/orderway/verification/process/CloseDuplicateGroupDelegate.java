package io.orderway.verification.process;

import io.orderway.verification.application.ResolveDuplicates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records which of the equal orders go on. */
@Component
class CloseDuplicateGroupDelegate implements JavaDelegate {

    private final ResolveDuplicates resolveDuplicates;

    CloseDuplicateGroupDelegate(ResolveDuplicates resolveDuplicates) {
        this.resolveDuplicates = resolveDuplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolveDuplicates.close(VerificationVariables.duplicateGroup(execution), VerificationVariables.duplicateDecision(execution));
    }
}
