package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.Instant;
import java.util.List;

/**
 * Compares the books with the shelves. A difference is booked at once if the table {@code count-approval} calls it small; else a second person signs
 * it. Where less was found than is reserved nothing is booked until somebody has freed reserved goods.
 */
public interface StockCounts {

    /**
     * Has the warehouse count an article; one that is to be counted already stays one task.
     *
     * @param reason 1 to 200 characters
     */
    CountOutcome order(Sku sku, String reason);

    /** Takes what somebody has counted. The same count told again is refused. */
    CountOutcome report(Report report);

    /**
     * Corrects the books by a difference that somebody states.
     *
     * @param difference pieces more (positive) or less (negative), -1,000,000 to 1,000,000, not 0
     * @param reason     1 to 200 characters
     */
    CountOutcome correct(Sku sku, int difference, String reason);

    /** The newest first, at most 100. */
    List<StockCount> of(Sku sku);

    /**
     * @param counted   pieces found, 0 to 1,000,000
     * @param countedAt the moment of counting, not in the future: the count is compared with what the books said then
     * @param countedBy the user who answers for it
     * @param reason    1 to 200 characters
     */
    record Report(Sku sku, int counted, Instant countedAt, String countedBy, String reason) {
    }
}
