package io.orderway.delay.process;

import io.orderway.delay.application.DelayProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a delay, with what its review has found. */
@Component
class CloseDelayDelegate implements JavaDelegate {

    private final DelayProgress progress;

    CloseDelayDelegate(DelayProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String delayNumber = DelayVariables.delayNumber(execution);
        DelayVariables.reviewedCause(execution)
                .ifPresent(cause -> progress.review(delayNumber, cause, DelayVariables.prevention(execution)));
        progress.close(delayNumber);
    }
}
