package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the search goes on. */
@Component
class TellSearchGoesOnDelegate implements JavaDelegate {

    private final SearchParcel search;

    TellSearchGoesOnDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        search.tellGoesOn(LossVariables.lossNumber(execution), LossVariables.updateCycle(execution));
    }
}
