package io.orderway.correspondence.process;

import io.orderway.correspondence.application.AnswerRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the answer that was written on the sheet. */
@Component
class SendAnswerDelegate implements JavaDelegate {

    private final AnswerRequest answerRequest;

    SendAnswerDelegate(AnswerRequest answerRequest) {
        this.answerRequest = answerRequest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerRequest.send(RequestVariables.requestNumber(execution));
    }
}
