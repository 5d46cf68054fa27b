package io.orderway.complaint.process;

import io.orderway.complaint.application.PutRight;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer what came of his complaint, and asks how we did. */
@Component
class TellComplaintClosedDelegate implements JavaDelegate {

    private final PutRight putRight;

    TellComplaintClosedDelegate(PutRight putRight) {
        this.putRight = putRight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        putRight.tellClosed(ComplaintVariables.complaintNumber(execution));
    }
}
