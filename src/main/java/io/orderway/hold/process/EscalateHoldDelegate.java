package io.orderway.hold.process;

import io.orderway.hold.application.ClearHold;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a hold that nobody has cleared to the next group. */
@Component
class EscalateHoldDelegate implements JavaDelegate {

    private final ClearHold clearHold;

    EscalateHoldDelegate(ClearHold clearHold) {
        this.clearHold = clearHold;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HoldVariables.handedOn(execution, clearHold.escalate(HoldVariables.holdId(execution)));
    }
}
