package io.orderway.change.process;

import io.orderway.change.OrderChange;
import io.orderway.change.application.ChangeProcess;
import io.orderway.engine.OwnAuthority;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries each change in an instance of {@code order-change}, with the order number as business key. */
@Component
class CamundaChangeProcess implements ChangeProcess {

    private static final String PROCESS = "order-change";
    private static final List<String> WAITED_FOR = List.of("change.answered", "change.deliveryUndone");

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaChangeProcess(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void start(OrderChange change, int priority) {
        authority.call(() -> runtime.startProcessInstanceByKey(PROCESS, change.order().value(), ChangeVariables.atStart(change, priority)));
    }

    @Override
    public boolean goOn(OrderChange change) {
        return authority.call(() -> WAITED_FOR.stream().anyMatch(message -> goOn(change, message)));
    }

    private boolean goOn(OrderChange change, String message) {
        Execution waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(change.order().value())
                .processVariableValueEquals(ChangeVariables.CHANGE_NUMBER.name(), change.number()).singleResult();
        if (waiting != null) {
            runtime.messageEventReceived(message, waiting.getId());
        }
        return waiting != null;
    }
}
