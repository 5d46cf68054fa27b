package io.orderway.subscription.process;

import io.orderway.subscription.application.RenewSubscription;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the next delivery. */
@Component
class PlanRenewalDelegate implements JavaDelegate {

    private final RenewSubscription renewal;

    PlanRenewalDelegate(RenewSubscription renewal) {
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubscriptionVariables.planned(execution, renewal.plan(SubscriptionVariables.number(execution)));
    }
}
