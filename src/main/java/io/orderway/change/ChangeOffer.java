package io.orderway.change;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a change would mean.
 *
 * @param ruleVersion    version of the table {@code change-possibility} that was asked
 * @param grossBefore    with tax; null while the order is in verification
 * @param promisedBefore null while nothing is promised
 * @param promisedAfter  as things stand; null while the order is in verification
 * @param linePrices     net unit prices that differ from what the order says, by line number; lines that are added follow those that are there
 */
public record ChangeOffer(ChangeStage stage, ChangeWay way, int ruleVersion, Money netBefore, Money netAfter, Money grossBefore, Money grossAfter,
        LocalDate promisedBefore, LocalDate promisedAfter, Map<Integer, BigDecimal> linePrices) {

    /** What has to be undone for it, in words; empty if nothing. */
    public List<String> undo() {
        return way == ChangeWay.UNDO_FIRST ? stage.undo() : List.of();
    }
}
