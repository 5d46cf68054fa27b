package io.orderway.delivery.process;

import io.orderway.delivery.application.ClarifyTracking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the event be tried again. */
@Component
class RetryTrackingDelegate implements JavaDelegate {

    private final ClarifyTracking clarifyTracking;

    RetryTrackingDelegate(ClarifyTracking clarifyTracking) {
        this.clarifyTracking = clarifyTracking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifyTracking.tryAgain(ClarificationVariables.trackingEventNumber(execution));
    }
}
