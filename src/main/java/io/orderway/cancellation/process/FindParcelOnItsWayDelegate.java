package io.orderway.cancellation.process;

import io.orderway.cancellation.application.CallParcelsBack;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the next parcel to call back. */
@Component
class FindParcelOnItsWayDelegate implements JavaDelegate {

    private final CallParcelsBack callParcelsBack;

    FindParcelOnItsWayDelegate(CallParcelsBack callParcelsBack) {
        this.callParcelsBack = callParcelsBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InterceptVariables.found(execution, callParcelsBack.next(CancellationVariables.number(execution)));
    }
}
