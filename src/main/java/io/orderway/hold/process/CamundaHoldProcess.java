package io.orderway.hold.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.engine.ProcessVariable;
import io.orderway.hold.Hold;
import io.orderway.hold.application.HoldPolicy;
import io.orderway.hold.application.HoldProcess;
import io.orderway.shared.OrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each hold in an instance of {@code order-hold}, with the order number as business key. */
@Component
class CamundaHoldProcess implements HoldProcess {

    private static final String LIFTED_ELSEWHERE = "hold.holdLiftedElsewhere";

    private static final String HOLDS_LIFTED = "hold.holdsLifted";

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
        tell(LIFTED_ELSEWHERE, hold.order(), HoldVariables.HOLD_NUMBER, Long.toString(hold.id()));
    }

    @Override
    public boolean wake(OrderNumber order, String subject) {
        return tell(HOLDS_LIFTED, order, HoldVariables.HELD_SUBJECT, subject);
    }

    private boolean tell(String message, OrderNumber order, ProcessVariable<String> key, String value) {
        return authority.call(() -> {
            Execution waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(order.value())
                    .processVariableValueEquals(key.name(), value).singleResult();
            if (waiting != null) {
                runtime.messageEventReceived(message, waiting.getId());
            }
            return waiting != null;
        });
    }
}
