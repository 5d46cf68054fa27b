package io.orderway.complaint.process;

import io.orderway.complaint.application.PutRight;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the complaint. */
@Component
class CloseComplaintDelegate implements JavaDelegate {

    private final PutRight putRight;

    CloseComplaintDelegate(PutRight putRight) {
        this.putRight = putRight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        putRight.close(ComplaintVariables.complaintNumber(execution), ComplaintVariables.isSettledOtherwise(execution));
    }
}
