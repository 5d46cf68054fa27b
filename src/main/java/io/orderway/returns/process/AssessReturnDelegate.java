package io.orderway.returns.process;

import io.orderway.returns.application.AssessReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table whether the goods may come back. */
@Component
class AssessReturnDelegate implements JavaDelegate {

    private final AssessReturn assessReturn;

    AssessReturnDelegate(AssessReturn assessReturn) {
        this.assessReturn = assessReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnVariables.setEligibility(execution, assessReturn.assess(ReturnVariables.number(execution)));
    }
}
