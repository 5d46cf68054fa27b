package io.orderway.delivery.process;

import io.orderway.delivery.application.ClarifyTracking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes an event that is not ours. */
@Component
class DropTrackingDelegate implements JavaDelegate {

    private final ClarifyTracking clarifyTracking;

    DropTrackingDelegate(ClarifyTracking clarifyTracking) {
        this.clarifyTracking = clarifyTracking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifyTracking.drop(ClarificationVariables.trackingEventNumber(execution));
    }
}
