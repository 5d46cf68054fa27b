package io.orderway.cancellation.process;

import io.orderway.cancellation.application.StopForCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has what is to be cancelled given up, or first undone. */
@Component
class StopDeliveryDelegate implements JavaDelegate {

    private final StopForCancellation stopForCancellation;

    StopDeliveryDelegate(StopForCancellation stopForCancellation) {
        this.stopForCancellation = stopForCancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CancellationVariables.stopOutcome(execution, stopForCancellation.stop(CancellationVariables.number(execution)));
    }
}
