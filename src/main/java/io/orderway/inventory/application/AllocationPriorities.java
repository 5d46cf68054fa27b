package io.orderway.inventory.application;

import io.orderway.customer.CustomerTier;
import io.orderway.inventory.domain.AllocationStrategy;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** The table {@code allocation-priority}. */
public interface AllocationPriorities {

    /** What the days count where there is none. */
    int NO_DAY = 999;

    /** Equal facts are looked up once. */
    Map<Facts, Verdict> rank(Collection<Facts> facts);

    /**
     * @param taskPriority  0 to 100, by the order's urgency
     * @param daysToPromise working days until the promised date, below 0 where it is past, {@link #NO_DAY} where nothing is promised
     * @param daysToWish    the same for the day that the customer wishes
     * @param daysWaiting   working days since the order was received, 0 or more
     * @param netValue      of what is waited for, in the order's currency
     */
    record Facts(int taskPriority, int daysToPromise, int daysToWish, CustomerTier customerTier, int daysWaiting, BigDecimal netValue) {
    }

    /**
     * @param rank    within the strategy, higher first
     * @param reason  the rule in words
     * @param version of the table that was in force
     */
    record Verdict(AllocationStrategy strategy, int rank, String reason, int version) {
    }
}
