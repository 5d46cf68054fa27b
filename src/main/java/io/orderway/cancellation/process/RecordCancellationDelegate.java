package io.orderway.cancellation.process;

import io.orderway.cancellation.application.RecordCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the wish that this process carries. */
@Component
class RecordCancellationDelegate implements JavaDelegate {

    private final RecordCancellation recordCancellation;

    RecordCancellationDelegate(RecordCancellation recordCancellation) {
        this.recordCancellation = recordCancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CancellationVariables.recorded(execution, recordCancellation.record(CancellationVariables.orderNumber(execution),
                CancellationVariables.findNumber(execution), CancellationVariables.reason(execution)));
    }
}
