package io.orderway.complaint.process;

import io.orderway.complaint.application.PutRight;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Places the order that puts it right. */
@Component
class PlaceCorrectedOrderDelegate implements JavaDelegate {

    private final PutRight putRight;

    PlaceCorrectedOrderDelegate(PutRight putRight) {
        this.putRight = putRight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintVariables.setCorrectedOrderPlaced(execution, putRight.placeCorrectedOrder(ComplaintVariables.complaintNumber(execution)));
    }
}
