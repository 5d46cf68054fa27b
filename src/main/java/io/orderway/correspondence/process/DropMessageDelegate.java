package io.orderway.correspondence.process;

import io.orderway.correspondence.application.ClarifyMessage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a message that is for no order. */
@Component
class DropMessageDelegate implements JavaDelegate {

    private final ClarifyMessage clarifyMessage;

    DropMessageDelegate(ClarifyMessage clarifyMessage) {
        this.clarifyMessage = clarifyMessage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifyMessage.drop(ClarificationVariables.messageNumber(execution), ClarificationVariables.messageDecision(execution));
    }
}
