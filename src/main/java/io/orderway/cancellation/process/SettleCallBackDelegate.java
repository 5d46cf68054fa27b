package io.orderway.cancellation.process;

import io.orderway.cancellation.application.SettleCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wish: what was to be cancelled comes back. */
@Component
class SettleCallBackDelegate implements JavaDelegate {

    private final SettleCancellation settleCancellation;

    SettleCallBackDelegate(SettleCancellation settleCancellation) {
        this.settleCancellation = settleCancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleCancellation.calledBack(CancellationVariables.number(execution));
    }
}
