package io.orderway.loss.process;

import io.orderway.loss.application.OpenLoss;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a parcel is looked for. */
@Component
class OpenLossDelegate implements JavaDelegate {

    private final OpenLoss openLoss;

    OpenLossDelegate(OpenLoss openLoss) {
        this.openLoss = openLoss;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LossVariables.setOpened(execution, openLoss.open(LossVariables.shipmentNumber(execution), LossVariables.cause(execution)));
    }
}
