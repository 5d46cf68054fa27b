package io.orderway.delay.process;

import io.orderway.delay.application.DelayProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps whether the customer has got his compensation. */
@Component
class RecordCompensationDelegate implements JavaDelegate {

    private final DelayProgress progress;

    RecordCompensationDelegate(DelayProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.grant(DelayVariables.delayNumber(execution), DelayVariables.isCompensationGranted(execution));
    }
}
