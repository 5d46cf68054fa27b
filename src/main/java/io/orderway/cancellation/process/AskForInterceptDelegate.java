package io.orderway.cancellation.process;

import io.orderway.cancellation.application.CallParcelsBack;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the carrier, and says what he answers. */
@Component
class AskForInterceptDelegate implements JavaDelegate {

    private final CallParcelsBack callParcelsBack;

    AskForInterceptDelegate(CallParcelsBack callParcelsBack) {
        this.callParcelsBack = callParcelsBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InterceptVariables.answered(execution, callParcelsBack.ask(InterceptVariables.shipment(execution)));
    }
}
