package io.orderway.loss.process;

import io.orderway.loss.application.SettleLoss;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer has what he is owed. */
@Component
class CloseLossDelegate implements JavaDelegate {

    private final SettleLoss settleLoss;

    CloseLossDelegate(SettleLoss settleLoss) {
        this.settleLoss = settleLoss;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleLoss.close(LossVariables.lossNumber(execution));
    }
}
