package io.orderway.delay.process;

import io.orderway.delay.application.WorkOutCompensation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the promised compensation is worth. */
@Component
class WorkOutCompensationDelegate implements JavaDelegate {

    private final WorkOutCompensation workOutCompensation;

    WorkOutCompensationDelegate(WorkOutCompensation workOutCompensation) {
        this.workOutCompensation = workOutCompensation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayVariables.setCompensationAmount(execution,
                workOutCompensation.worth(DelayVariables.orderNumber(execution), DelayVariables.compensation(execution)));
    }
}
