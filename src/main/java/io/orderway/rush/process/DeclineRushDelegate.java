package io.orderway.rush.process;

import io.orderway.order.Urgency;
import io.orderway.rush.application.DecideOnRush;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the order back into its turn. */
@Component
class DeclineRushDelegate implements JavaDelegate {

    private final DecideOnRush decideOnRush;

    DeclineRushDelegate(DecideOnRush decideOnRush) {
        this.decideOnRush = decideOnRush;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Urgency urgency = decideOnRush.decline(RushVariables.orderNumber(execution), RushVariables.reason(execution));
        RushVariables.setDecision(execution, urgency);
    }
}
