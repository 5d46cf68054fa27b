package io.orderway.feedback;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;

/** Reads what customers said. */
public interface Feedback {

    /** What was answered on the order, oldest first. */
    List<Answer> of(OrderNumber number);

    /**
     * @param clerk  who dealt with it; null where no person did
     * @param rating 1 (bad) to 5 (good)
     * @param remark in the customer's words; null if there is none
     */
    record Answer(FeedbackStep step, String key, String clerk, int rating, String remark, Instant givenAt) {
    }
}
