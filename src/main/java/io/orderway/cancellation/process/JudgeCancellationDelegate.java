package io.orderway.cancellation.process;

import io.orderway.cancellation.application.JudgeCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out how far the work on the pieces has come. */
@Component
class JudgeCancellationDelegate implements JavaDelegate {

    private final JudgeCancellation judgeCancellation;

    JudgeCancellationDelegate(JudgeCancellation judgeCancellation) {
        this.judgeCancellation = judgeCancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CancellationVariables.stage(execution, judgeCancellation.stage(CancellationVariables.number(execution)));
    }
}
