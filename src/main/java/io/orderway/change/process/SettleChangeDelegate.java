package io.orderway.change.process;

import io.orderway.change.application.SettleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the change: it is made. */
@Component
class SettleChangeDelegate implements JavaDelegate {

    private final SettleChange settle;

    SettleChangeDelegate(SettleChange settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeVariables.consequences(execution, settle.changed(ChangeVariables.number(execution)));
    }
}
