package io.orderway.delay.process;

import io.orderway.delay.application.AskAboutDelay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the customer wants. */
@Component
class SettleDelayAnswerDelegate implements JavaDelegate {

    private final AskAboutDelay ask;

    SettleDelayAnswerDelegate(AskAboutDelay ask) {
        this.ask = ask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayVariables.setAnswer(execution, ask.settle(DelayVariables.delayNumber(execution), DelayVariables.enteredAnswer(execution),
                DelayVariables.silenceMeans(execution)));
    }
}
