package io.orderway.change.process;

import io.orderway.change.application.AnswerChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out what was answered. */
@Component
class SettleAnswerDelegate implements JavaDelegate {

    private final AnswerChange answerChange;

    SettleAnswerDelegate(AnswerChange answerChange) {
        this.answerChange = answerChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeVariables.confirmed(execution, answerChange.settle(ChangeVariables.number(execution), ChangeVariables.entered(execution)));
    }
}
