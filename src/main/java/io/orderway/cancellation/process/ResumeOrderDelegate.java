package io.orderway.cancellation.process;

import io.orderway.cancellation.application.PauseForCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the order go on; a cancellation that was accepted stops it next. */
@Component
class ResumeOrderDelegate implements JavaDelegate {

    private final PauseForCancellation pause;

    ResumeOrderDelegate(PauseForCancellation pause) {
        this.pause = pause;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pause.resume(CancellationVariables.number(execution));
    }
}
