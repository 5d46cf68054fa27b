package io.orderway.loss.process;

import io.orderway.loss.application.SettleLoss;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the goods once more. */
@Component
class PlaceReplacementDelegate implements JavaDelegate {

    private final SettleLoss settleLoss;

    PlaceReplacementDelegate(SettleLoss settleLoss) {
        this.settleLoss = settleLoss;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LossVariables.setReplacementPlaced(execution, settleLoss.placeReplacement(LossVariables.lossNumber(execution)));
    }
}
