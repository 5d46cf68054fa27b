package io.orderway.change.process;

import io.orderway.change.application.SettleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the change: it came too late. */
@Component
class RefuseChangeDelegate implements JavaDelegate {

    private final SettleChange settle;

    RefuseChangeDelegate(SettleChange settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settle.tooLate(ChangeVariables.number(execution));
    }
}
