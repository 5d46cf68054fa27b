package io.orderway.returns.process;

import io.orderway.returns.application.DecideReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the papers with which the goods come back. */
@Component
class AcceptReturnDelegate implements JavaDelegate {

    private final DecideReturn decideReturn;

    AcceptReturnDelegate(DecideReturn decideReturn) {
        this.decideReturn = decideReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decideReturn.accept(ReturnVariables.number(execution));
    }
}
