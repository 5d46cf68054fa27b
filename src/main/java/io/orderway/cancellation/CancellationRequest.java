package io.orderway.cancellation;

import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is to be cancelled, and why.
 *
 * @param remark      free text, at most 1,000 characters; may be null
 * @param effectiveOn from which day on it counts, today or later; null for at once
 * @param pieces      by line number, 1 or more each; empty for everything that has not left the house
 */
public record CancellationRequest(OrderNumber order, AskedBy askedBy, CancellationReason reason, String remark, LocalDate effectiveOn,
        Map<Integer, Integer> pieces) {

    public static final int LONGEST_REMARK = 1000;
}
