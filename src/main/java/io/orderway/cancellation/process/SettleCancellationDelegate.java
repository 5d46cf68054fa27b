package io.orderway.cancellation.process;

import io.orderway.cancellation.application.SettleCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wish: the pieces are cancelled. */
@Component
class SettleCancellationDelegate implements JavaDelegate {

    private final SettleCancellation settle;

    SettleCancellationDelegate(SettleCancellation settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CancellationVariables.settled(execution, settle.cancelled(CancellationVariables.number(execution)));
    }
}
