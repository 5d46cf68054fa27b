package io.orderway.complaint.process;

import io.orderway.complaint.application.ReviewComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that his complaint has come in, and when he hears from us. */
@Component
class AcknowledgeComplaintDelegate implements JavaDelegate {

    private final ReviewComplaint review;

    AcknowledgeComplaintDelegate(ReviewComplaint review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.acknowledge(ComplaintVariables.complaintNumber(execution), ComplaintVariables.reviewDays(execution));
    }
}
