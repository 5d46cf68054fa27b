package io.orderway.delay.process;

import io.orderway.delay.application.DelayProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was granted and reads whether the goods have arrived. */
@Component
class ReadDelayProgressDelegate implements JavaDelegate {

    private final DelayProgress progress;

    ReadDelayProgressDelegate(DelayProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String delayNumber = DelayVariables.delayNumber(execution);
        DelayVariables.takeGranted(execution).ifPresent(granted -> progress.grant(delayNumber, granted));
        DelayVariables.setArrived(execution, progress.read(delayNumber).arrived());
    }
}
