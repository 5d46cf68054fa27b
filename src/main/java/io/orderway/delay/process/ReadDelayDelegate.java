package io.orderway.delay.process;

import io.orderway.delay.application.PlanDelay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads by what a delay was noticed and where its order stands. */
@Component
class ReadDelayDelegate implements JavaDelegate {

    private final PlanDelay plan;

    ReadDelayDelegate(PlanDelay plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayVariables.setCauseFacts(execution, plan.facts(DelayVariables.delayNumber(execution)));
    }
}
