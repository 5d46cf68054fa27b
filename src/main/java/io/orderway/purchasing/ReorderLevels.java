package io.orderway.purchasing;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/** Proposes reorder levels from real usage, and shows stock that lies too long. */
public interface ReorderLevels {

    /** Articles that are used and whose level should be another, those that are furthest off first. */
    List<Proposal> proposals();

    /**
     * A person takes a level, the proposed one or another.
     *
     * @param level 0 to 1,000,000
     * @throws io.orderway.shared.NotFoundException if there is no such article
     */
    void accept(Sku sku, int level);

    /** What is too much, or moves too slowly, by the table {@code stock-policy}, the most pieces first. */
    List<Lying> lying();

    /**
     * @param current      level as it is
     * @param proposed     level as usage would have it
     * @param usedPieces   in the days that were looked at
     * @param perDay       mean, pieces
     * @param deviation    of a day's pieces
     * @param leadDays     calendar days
     * @param servicePercent probability with which the stock is to last until new goods come
     */
    record Proposal(Sku sku, String description, int current, int proposed, long usedPieces, double perDay, double deviation, int leadDays, int servicePercent) {
    }

    /**
     * @param daysOfSupply for how long the stock lasts as it was used lately; null if nothing was used
     * @param lastUsed     null if it was never used
     * @param verdict      OVERSTOCK or SLOW_MOVER
     */
    record Lying(Sku sku, String description, int onHand, long usedPieces, Integer daysOfSupply, LocalDate lastUsed, String verdict) {
    }
}
