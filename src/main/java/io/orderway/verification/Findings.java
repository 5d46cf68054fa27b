package io.orderway.verification;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.List;

/** What the checks found in orders. */
public interface Findings {

    /** What is found in the order now: findings that need a decision first, then by line. */
    List<View> of(OrderNumber number);

    /**
     * A finding and what was decided on it.
     *
     * @param lineNumber     null where the finding concerns the whole order
     * @param degree         how far off, in the measure of its kind (percent, times); null where there is no measure
     * @param sentence       for people
     * @param proposedAction null where nothing can be proposed
     * @param proposedValue  null where the person must name the value
     * @param askable        whether the customer can be asked
     * @param secondPerson   keeping the order as it is needs a second person, who releases it
     * @param decision       null while undecided
     */
    record View(long id, FindingCode code, Integer lineNumber, BigDecimal degree, String sentence, ProposedAction proposedAction,
            String proposedValue, boolean askable, FindingRoute route, boolean secondPerson, FindingDecision decision, String reason,
            String decidedBy, String confirmedBy) {

        public boolean needsDecision() {
            return route != FindingRoute.PASS && decision == null;
        }
    }
}
