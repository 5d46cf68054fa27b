package io.orderway.cancellation.process;

import io.orderway.cancellation.application.CallParcelsBack;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a parcel goes on. */
@Component
class NoteNoInterceptDelegate implements JavaDelegate {

    private final CallParcelsBack callParcelsBack;

    NoteNoInterceptDelegate(CallParcelsBack callParcelsBack) {
        this.callParcelsBack = callParcelsBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callParcelsBack.goesOn(InterceptVariables.shipment(execution), InterceptVariables.answer(execution));
    }
}
