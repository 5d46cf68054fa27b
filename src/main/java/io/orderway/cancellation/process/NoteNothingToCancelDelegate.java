package io.orderway.cancellation.process;

import io.orderway.cancellation.application.SettleCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wish: the order has ended otherwise. */
@Component
class NoteNothingToCancelDelegate implements JavaDelegate {

    private final SettleCancellation settle;

    NoteNothingToCancelDelegate(SettleCancellation settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settle.notNeeded(CancellationVariables.number(execution));
    }
}
