package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on the parcel counts as lost. */
@Component
class DeclareLostDelegate implements JavaDelegate {

    private final SearchParcel search;

    DeclareLostDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        search.declareLost(LossVariables.lossNumber(execution));
        LossVariables.setParcelFound(execution, false);
    }
}
