package io.orderway.verification.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.application.WaitingOrders;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.stereotype.Component;

/** Correlates one message to one waiting execution, found by the order number and what it waits for. */
@Component
class CamundaWaitingOrders implements WaitingOrders {

    private static final String INFORMATION_PROVIDED = "verification.informationProvided";
    private static final String DUPLICATES_RESOLVED = "verification.duplicatesResolved";
    private static final String FOUND_DUPLICATE = "verification.foundDuplicate";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CamundaWaitingOrders(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public boolean informationProvided(OrderNumber number, BlockedStep step) {
        return authority.call(() -> wake(INFORMATION_PROVIDED, waiting(INFORMATION_PROVIDED, number)
                .processVariableValueEquals(VerificationVariables.BLOCKED_STEP.name(), step.name())));
    }

    @Override
    public boolean duplicatesResolved(OrderNumber number) {
        return authority.call(() -> wake(DUPLICATES_RESOLVED, waiting(DUPLICATES_RESOLVED, number)));
    }

    @Override
    public boolean foundDuplicate(OrderNumber number) {
        return authority.call(() -> wake(FOUND_DUPLICATE, waiting(FOUND_DUPLICATE, number)));
    }

    @Override
    public void openDuplicateCheck(OrderNumber number, long groupId, int priority) {
        runtime.startProcessInstanceByKey("duplicate-check", number.value(), VerificationVariables.duplicateCheck(number, groupId, priority));
    }

    private ExecutionQuery waiting(String message, OrderNumber number) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(number.value());
    }

    /** Several deliveries of one order may wait for the same answer: one at a time, the next sweep wakes the next. */
    private boolean wake(String message, ExecutionQuery query) {
        Optional<Execution> execution = query.listPage(0, 1).stream().findFirst();
        execution.ifPresent(waiting -> runtime.messageEventReceived(message, waiting.getId()));
        return execution.isPresent();
    }
}
