package io.orderway.subscription.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.subscription.application.SubscriptionProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each subscription in an instance of {@code subscription}, with its number as business key. */
@Component
class CamundaSubscriptionProcess implements SubscriptionProcess {

    private static final String STEERED = "subscription.steered";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaSubscriptionProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(String number) {
        authority.call(() -> runtime.startProcessInstanceByKey("subscription", number, SubscriptionVariables.atStart(number)));
    }

    @Override
    public void lookAgain(String number) {
        authority.call(() -> wake(number));
    }

    private boolean wake(String number) {
        Execution waiting = runtime.createExecutionQuery().messageEventSubscriptionName(STEERED).processInstanceBusinessKey(number).singleResult();
        if (waiting != null) {
            runtime.messageEventReceived(STEERED, waiting.getId());
        }
        return waiting != null;
    }
}
