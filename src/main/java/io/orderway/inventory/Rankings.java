package io.orderway.inventory;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Why orders that wait for goods stand where they stand. */
public interface Rankings {

    /** What the table has said of the order, the newest first; only what differed from the time before is kept. */
    List<Ranking> of(OrderNumber number);

    /**
     * @param taskPriority  0 to 100, by the order's urgency
     * @param daysToPromise working days until the promised date, below 0 where it was past; null where nothing was promised
     * @param daysToWish    the same for the day that the customer wishes
     * @param customerTier  as the customer's master data call it
     * @param daysWaiting   working days since the order was received
     * @param netValue      of what was waited for, in the order's currency
     * @param strategy      what it may take and has to give, in words
     * @param rank          within the strategy, higher first
     * @param reason        the rule in words
     * @param tableVersion  of {@code allocation-priority}
     */
    record Ranking(Instant rankedAt, int taskPriority, Integer daysToPromise, Integer daysToWish, String customerTier, int daysWaiting,
            BigDecimal netValue, String strategy, int rank, String reason, int tableVersion) {
    }
}
