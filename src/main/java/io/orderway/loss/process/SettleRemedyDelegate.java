package io.orderway.loss.process;

import io.orderway.loss.application.ChooseRemedy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads which remedy holds, and what was paid. */
@Component
class SettleRemedyDelegate implements JavaDelegate {

    private final ChooseRemedy chooseRemedy;

    SettleRemedyDelegate(ChooseRemedy chooseRemedy) {
        this.chooseRemedy = chooseRemedy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lossNumber = LossVariables.lossNumber(execution);
        LossVariables.setSettled(execution, chooseRemedy.settle(lossNumber, LossVariables.remedyChoice(execution)));
    }
}
