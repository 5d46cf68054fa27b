package io.orderway.returns.process;

import io.orderway.returns.application.ValueReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the customer gets. */
@Component
class ValueReturnDelegate implements JavaDelegate {

    private final ValueReturn valueReturn;

    ValueReturnDelegate(ValueReturn valueReturn) {
        this.valueReturn = valueReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnVariables.setDue(execution, valueReturn.value(ReturnVariables.number(execution)));
    }
}
