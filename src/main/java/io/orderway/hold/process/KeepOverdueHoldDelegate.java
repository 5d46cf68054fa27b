package io.orderway.hold.process;

import io.orderway.hold.application.ClearHold;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a hold that was handed on until the day that was decided. */
@Component
class KeepOverdueHoldDelegate implements JavaDelegate {

    private final ClearHold clearHold;

    KeepOverdueHoldDelegate(ClearHold clearHold) {
        this.clearHold = clearHold;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clearHold.keepOverdue(HoldVariables.holdId(execution), HoldVariables.keepUntil(execution));
    }
}
