package io.orderway.complaint.process;

import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.application.ReviewComplaint;
import io.orderway.engine.TaskSubmission;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is found must be possible, whoever has found it. */
@Component
class ReviewComplaintCheck {

    private final ReviewComplaint review;

    ReviewComplaintCheck(ReviewComplaint review) {
        this.review = review;
    }

    Optional<String> check(TaskSubmission submission) {
        return submission.entered(ComplaintVariables.COMPLAINT_FINDING).flatMap(finding -> review.objection(
                submission.known(ComplaintVariables.COMPLAINT_NUMBER).orElseThrow(), ComplaintFinding.valueOf(finding),
                submission.entered(ComplaintVariables.COMPENSATION_AMOUNT).orElse(BigDecimal.ZERO),
                submission.entered(ComplaintVariables.GESTURE_AMOUNT).orElse(BigDecimal.ZERO)));
    }
}
