package io.orderway.cancellation.process;

import io.orderway.cancellation.application.SettleCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wish: the order goes on. */
@Component
class DeclineCancellationDelegate implements JavaDelegate {

    private final SettleCancellation settle;

    DeclineCancellationDelegate(SettleCancellation settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settle.declined(CancellationVariables.number(execution), CancellationVariables.declineReason(execution));
    }
}
