package io.orderway.loss.process;

import io.orderway.loss.application.DecideOnFoundParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books in what came back. */
@Component
class RestockParcelDelegate implements JavaDelegate {

    private final DecideOnFoundParcel decide;

    RestockParcelDelegate(DecideOnFoundParcel decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decide.takeIn(LossVariables.lossNumber(execution), LossVariables.goodsCondition(execution));
    }
}
