package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that his parcel was found. */
@Component
class TellParcelFoundDelegate implements JavaDelegate {

    private final SearchParcel search;

    TellParcelFoundDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        search.tellFound(LossVariables.lossNumber(execution));
    }
}
