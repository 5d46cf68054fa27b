package io.orderway.change.process;

import io.orderway.change.application.VerifyChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether somebody has to look at a change first. */
@Component
class VerifyChangeDelegate implements JavaDelegate {

    private final VerifyChange verifyChange;

    VerifyChangeDelegate(VerifyChange verifyChange) {
        this.verifyChange = verifyChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeVariables.withinLimits(execution, verifyChange.isWithinLimits(ChangeVariables.number(execution)));
    }
}
