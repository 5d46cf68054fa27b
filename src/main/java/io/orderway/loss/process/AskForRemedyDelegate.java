package io.orderway.loss.process;

import io.orderway.loss.application.ChooseRemedy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer what he wants for the lost parcel. */
@Component
class AskForRemedyDelegate implements JavaDelegate {

    private final ChooseRemedy chooseRemedy;

    AskForRemedyDelegate(ChooseRemedy chooseRemedy) {
        this.chooseRemedy = chooseRemedy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chooseRemedy.ask(LossVariables.lossNumber(execution));
    }
}
