package io.orderway.cancellation.process;

import io.orderway.cancellation.application.SettleCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wish: the goods are on their way. */
@Component
class OfferReturnDelegate implements JavaDelegate {

    private final SettleCancellation settle;

    OfferReturnDelegate(SettleCancellation settle) {
        this.settle = settle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settle.onItsWay(CancellationVariables.number(execution));
    }
}
