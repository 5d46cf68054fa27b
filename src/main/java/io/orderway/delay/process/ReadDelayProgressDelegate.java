package io.orderway.delay.process;

import io.orderway.delay.application.DelayProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads whether the goods have arrived. */
@Component
class ReadDelayProgressDelegate implements JavaDelegate {

    private final DelayProgress progress;

    ReadDelayProgressDelegate(DelayProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayVariables.setArrived(execution, progress.read(DelayVariables.delayNumber(execution)).arrived());
    }
}
