package io.orderway.change.process;

import io.orderway.change.application.SettleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the change: the order stays as it is. */
@Component
class LeaveOrderDelegate implements JavaDelegate {

    private final SettleChange settle;

    LeaveOrderDelegate(SettleChange settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settle.left(ChangeVariables.number(execution));
    }
}
