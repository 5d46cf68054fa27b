package io.orderway.complaint.process;

import io.orderway.complaint.application.ReviewComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the review has brought. */
@Component
class RecordComplaintFindingDelegate implements JavaDelegate {

    private final ReviewComplaint review;

    RecordComplaintFindingDelegate(ReviewComplaint review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.record(ComplaintVariables.complaintNumber(execution), ComplaintVariables.finding(execution),
                ComplaintVariables.takeCompensation(execution), ComplaintVariables.takeGesture(execution));
    }
}
