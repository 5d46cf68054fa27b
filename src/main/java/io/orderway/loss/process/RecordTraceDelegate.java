package io.orderway.loss.process;

import io.orderway.loss.application.SearchParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the trace has brought. */
@Component
class RecordTraceDelegate implements JavaDelegate {

    private final SearchParcel search;

    RecordTraceDelegate(SearchParcel search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lossNumber = LossVariables.lossNumber(execution);
        LossVariables.traceResult(execution)
                .ifPresent(result -> search.enterTrace(lossNumber, result, LossVariables.foundUntil(execution).orElse(null)));
        LossVariables.setParcelFound(execution, search.isFound(lossNumber));
    }
}
