package io.orderway.delay.process;

import io.orderway.delay.application.AskAboutDelay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer of a delay and asks what he wants. */
@Component
class TellDelayDelegate implements JavaDelegate {

    private final AskAboutDelay ask;

    TellDelayDelegate(AskAboutDelay ask) {
        this.ask = ask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayVariables.setCompensationDue(execution, ask.tell(DelayVariables.delayNumber(execution), DelayVariables.terms(execution)));
    }
}
