package io.orderway.loss.process;

import io.orderway.loss.application.DecideOnFoundParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether kept goods are charged. */
@Component
class RecordKeptGoodsDelegate implements JavaDelegate {

    private final DecideOnFoundParcel decide;

    RecordKeptGoodsDelegate(DecideOnFoundParcel decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decide.recordKept(LossVariables.lossNumber(execution), LossVariables.areKeptGoodsCharged(execution));
    }
}
