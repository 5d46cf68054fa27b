package io.orderway.hold.process;

import io.orderway.hold.application.ClearHold;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the hold until the day that was decided in its task. */
@Component
class KeepHoldDelegate implements JavaDelegate {

    private final ClearHold clearHold;

    KeepHoldDelegate(ClearHold clearHold) {
        this.clearHold = clearHold;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clearHold.keep(HoldVariables.holdId(execution), HoldVariables.keepUntil(execution));
    }
}
