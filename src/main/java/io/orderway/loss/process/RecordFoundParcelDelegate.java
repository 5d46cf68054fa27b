package io.orderway.loss.process;

import io.orderway.loss.application.DecideOnFoundParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what happens with a parcel that turned up late. */
@Component
class RecordFoundParcelDelegate implements JavaDelegate {

    private final DecideOnFoundParcel decide;

    RecordFoundParcelDelegate(DecideOnFoundParcel decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LossVariables.setDecided(execution, decide.settle(LossVariables.lossNumber(execution), LossVariables.foundParcelAnswer(execution)));
    }
}
