package io.orderway.hold.process;

import io.orderway.hold.application.ClearHold;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lifts the hold, as was decided in its task. */
@Component
class LiftHoldDelegate implements JavaDelegate {

    private final ClearHold clearHold;

    LiftHoldDelegate(ClearHold clearHold) {
        this.clearHold = clearHold;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clearHold.lift(HoldVariables.holdId(execution), HoldVariables.liftCause(execution));
    }
}
