package io.orderway.loss.process;

import io.orderway.loss.application.ChooseRemedy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a manager decides in place of a remedy that was not carried out. */
@Component
class ChangeRemedyDelegate implements JavaDelegate {

    private final ChooseRemedy chooseRemedy;

    ChangeRemedyDelegate(ChooseRemedy chooseRemedy) {
        this.chooseRemedy = chooseRemedy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chooseRemedy.change(LossVariables.lossNumber(execution), LossVariables.remedyChoice(execution).orElseThrow());
    }
}
