package io.orderway.hold.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.hold.Hold;
import io.orderway.hold.application.HoldPolicy;
import io.orderway.hold.application.HoldProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each hold in an instance of {@code order-hold}, with the order number as business key. */
@Component
class CamundaHoldProcess implements HoldProcess {

    private static final String LIFTED_ELSEWHERE = "hold.holdLiftedElsewhere";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaHoldProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void open(Hold hold, HoldPolicy policy, int priority) {
        authority.call(() -> runtime.startProcessInstanceByKey("order-hold", hold.order().value(), HoldVariables.atStart(hold, policy, priority)));
    }

    @Override
    public void end(Hold hold) {
        authority.call(() -> {
            Execution waiting = runtime.createExecutionQuery().messageEventSubscriptionName(LIFTED_ELSEWHERE)
                    .processInstanceBusinessKey(hold.order().value())
                    .processVariableValueEquals(HoldVariables.HOLD_NUMBER.name(), Long.toString(hold.id())).singleResult();
            if (waiting != null) {
                runtime.messageEventReceived(LIFTED_ELSEWHERE, waiting.getId());
            }
            return waiting;
        });
    }
}
