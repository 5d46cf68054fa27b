package io.orderway.delay.process;

import io.orderway.delay.application.PlanDelay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps cause and date of a delay, and works out what the tables ask for. */
@Component
class PlanNoticeDelegate implements JavaDelegate {

    private final PlanDelay plan;

    PlanNoticeDelegate(PlanDelay plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String delayNumber = DelayVariables.delayNumber(execution);
        DelayVariables.enteredCause(execution).ifPresentOrElse(
                cause -> plan.explain(delayNumber, cause, DelayVariables.enteredDate(execution).orElse(null)),
                () -> plan.explainByTable(delayNumber, DelayVariables.cause(execution), DelayVariables.extraDays(execution)));
        DelayVariables.setNotice(execution, plan.notice(delayNumber));
    }
}
