package io.orderway.delay.process;

import io.orderway.delay.application.DelayProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer how things stand. */
@Component
class TellDelayUpdateDelegate implements JavaDelegate {

    private final DelayProgress progress;

    TellDelayUpdateDelegate(DelayProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.tellHowThingsStand(DelayVariables.delayNumber(execution));
    }
}
