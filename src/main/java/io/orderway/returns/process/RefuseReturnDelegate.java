package io.orderway.returns.process;

import io.orderway.returns.application.DecideReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the goods cannot come back. */
@Component
class RefuseReturnDelegate implements JavaDelegate {

    private final DecideReturn decideReturn;

    RefuseReturnDelegate(DecideReturn decideReturn) {
        this.decideReturn = decideReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decideReturn.refuse(ReturnVariables.number(execution));
    }
}
