package io.orderway.correspondence.process;

import io.orderway.correspondence.application.AnswerRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the link to where the order stands. */
@Component
class SendStatusDelegate implements JavaDelegate {

    private final AnswerRequest answerRequest;

    SendStatusDelegate(AnswerRequest answerRequest) {
        this.answerRequest = answerRequest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerRequest.sendStatus(RequestVariables.requestNumber(execution));
    }
}
