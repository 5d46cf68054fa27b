package io.orderway.rush.process;

import io.orderway.order.Urgency;
import io.orderway.rush.application.DecideOnRush;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the order go first. */
@Component
class AcceptRushDelegate implements JavaDelegate {

    private final DecideOnRush decideOnRush;

    AcceptRushDelegate(DecideOnRush decideOnRush) {
        this.decideOnRush = decideOnRush;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Urgency urgency = decideOnRush.accept(RushVariables.orderNumber(execution), RushVariables.reason(execution));
        RushVariables.setDecision(execution, urgency);
    }
}
