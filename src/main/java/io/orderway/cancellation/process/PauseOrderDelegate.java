package io.orderway.cancellation.process;

import io.orderway.cancellation.application.PauseForCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pauses the order while people decide. */
@Component
class PauseOrderDelegate implements JavaDelegate {

    private final PauseForCancellation pause;

    PauseOrderDelegate(PauseForCancellation pause) {
        this.pause = pause;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pause.pause(CancellationVariables.number(execution));
    }
}
