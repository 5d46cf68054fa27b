package io.orderway.correspondence.process;

import io.orderway.correspondence.application.ClarificationProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each message of which nobody knows the order is an instance of {@code message-clarification}. */
@Component
class CamundaMessageClarification implements ClarificationProcess {

    private static final String PROCESS = "message-clarification";
    private static final String ASSIGNED = "correspondence.messageAssigned";

    private final RuntimeService runtime;

    CamundaMessageClarification(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void clarify(long messageId) {
        runtime.startProcessInstanceByKey(PROCESS, keyOf(messageId), ClarificationVariables.atStart(messageId));
    }

    @Override
    public void clarified(long messageId) {
        runtime.createExecutionQuery().processInstanceBusinessKey(keyOf(messageId)).messageEventSubscriptionName(ASSIGNED).listPage(0, 1)
                .forEach(execution -> runtime.messageEventReceived(ASSIGNED, execution.getId()));
    }

    private static String keyOf(long messageId) {
        return "message-" + messageId;
    }
}
