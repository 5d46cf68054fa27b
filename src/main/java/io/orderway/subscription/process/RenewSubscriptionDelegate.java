package io.orderway.subscription.process;

import io.orderway.subscription.application.RenewSubscription;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders the delivery that is due. */
@Component
class RenewSubscriptionDelegate implements JavaDelegate {

    private final RenewSubscription renewal;

    RenewSubscriptionDelegate(RenewSubscription renewal) {
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewal.renew(SubscriptionVariables.number(execution));
    }
}
