package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that his parcel is looked for. */
@Component
class TellParcelMissingDelegate implements JavaDelegate {

    private final SearchParcel search;

    TellParcelMissingDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        search.tellBegin(LossVariables.lossNumber(execution), LossVariables.updateCycle(execution));
    }
}
