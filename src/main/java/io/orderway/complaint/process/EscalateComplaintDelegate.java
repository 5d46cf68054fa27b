package io.orderway.complaint.process;

import io.orderway.complaint.application.ReviewComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the complaint a manager's. */
@Component
class EscalateComplaintDelegate implements JavaDelegate {

    private final ReviewComplaint review;

    EscalateComplaintDelegate(ReviewComplaint review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.escalate(ComplaintVariables.complaintNumber(execution));
    }
}
