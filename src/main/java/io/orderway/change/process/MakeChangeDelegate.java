package io.orderway.change.process;

import io.orderway.change.application.MakeChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the change made. */
@Component
class MakeChangeDelegate implements JavaDelegate {

    private final MakeChange makeChange;

    MakeChangeDelegate(MakeChange makeChange) {
        this.makeChange = makeChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeVariables.making(execution, makeChange.make(ChangeVariables.number(execution)));
    }
}
