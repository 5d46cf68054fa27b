package io.orderway.hold.process;

import io.orderway.hold.application.AwaitHolds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the step is still held, and writes down that it waits. */
@Component
class AwaitHoldsDelegate implements JavaDelegate {

    private final AwaitHolds awaitHolds;

    AwaitHoldsDelegate(AwaitHolds awaitHolds) {
        this.awaitHolds = awaitHolds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HoldVariables.onHold(execution, awaitHolds.look(HoldVariables.orderNumber(execution), HoldVariables.heldShipment(execution)));
    }
}
