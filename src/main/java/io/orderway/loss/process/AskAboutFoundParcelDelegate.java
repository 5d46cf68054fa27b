package io.orderway.loss.process;

import io.orderway.loss.application.DecideOnFoundParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer what happens with a parcel that turned up late. */
@Component
class AskAboutFoundParcelDelegate implements JavaDelegate {

    private final DecideOnFoundParcel decide;

    AskAboutFoundParcelDelegate(DecideOnFoundParcel decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decide.ask(LossVariables.lossNumber(execution));
    }
}
