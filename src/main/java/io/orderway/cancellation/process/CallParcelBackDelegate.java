package io.orderway.cancellation.process;

import io.orderway.cancellation.application.CallParcelsBack;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a parcel comes back. */
@Component
class CallParcelBackDelegate implements JavaDelegate {

    private final CallParcelsBack callParcelsBack;

    CallParcelBackDelegate(CallParcelsBack callParcelsBack) {
        this.callParcelsBack = callParcelsBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callParcelsBack.callBack(InterceptVariables.shipment(execution));
    }
}
