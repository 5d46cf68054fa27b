package io.orderway.correspondence.process;

import io.orderway.correspondence.ServiceRequest.SettledHow;
import io.orderway.correspondence.application.AnswerRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes how the customer was answered otherwise. */
@Component
class CloseRequestDelegate implements JavaDelegate {

    private final AnswerRequest answerRequest;

    CloseRequestDelegate(AnswerRequest answerRequest) {
        this.answerRequest = answerRequest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerRequest.close(RequestVariables.requestNumber(execution), SettledHow.valueOf(RequestVariables.requestAnswer(execution)));
    }
}
