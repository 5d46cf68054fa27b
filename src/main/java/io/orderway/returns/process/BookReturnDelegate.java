package io.orderway.returns.process;

import io.orderway.returns.application.InspectReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the goods on the shelf or writes them off. */
@Component
class BookReturnDelegate implements JavaDelegate {

    private final InspectReturn inspectReturn;

    BookReturnDelegate(InspectReturn inspectReturn) {
        this.inspectReturn = inspectReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspectReturn.book(ReturnVariables.number(execution), ReturnVariables.inspection(execution), ReturnVariables.cause(execution),
                ReturnVariables.damage(execution), ReturnVariables.deduction(execution));
    }
}
