package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The delivery is followed up again. */
@Component
class RecordFoundDelegate implements JavaDelegate {

    private final SearchParcel search;

    RecordFoundDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        search.recordFound(LossVariables.lossNumber(execution));
        LossVariables.setParcelFound(execution, true);
    }
}
