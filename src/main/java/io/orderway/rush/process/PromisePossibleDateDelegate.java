package io.orderway.rush.process;

import io.orderway.rush.application.DecideOnRush;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises the date that is possible without a rush. */
@Component
class PromisePossibleDateDelegate implements JavaDelegate {

    private final DecideOnRush decideOnRush;

    PromisePossibleDateDelegate(DecideOnRush decideOnRush) {
        this.decideOnRush = decideOnRush;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decideOnRush.promisePossibleDate(RushVariables.orderNumber(execution), RushVariables.handlingDays(execution));
    }
}
