package io.orderway.cancellation;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A wish to cancel.
 *
 * @param number      order number and a count, {@code SO-1000042-C1}
 * @param actor       a user, the customer, or Orderway itself
 * @param remark      as it was entered; may be null
 * @param effectiveOn the day from which it counts; null for at once
 * @param endedAt     null while it is under way
 * @param pieces      by line number; empty for everything that has not left the house
 */
public record Cancellation(long id, OrderNumber order, String number, AskedBy askedBy, String actor, CancellationReason reason, String remark,
        CancellationState state, Instant askedAt, LocalDate effectiveOn, Instant endedAt, Map<Integer, Integer> pieces) {

    public boolean isWhole() {
        return pieces.isEmpty();
    }

    public boolean isUnderWay() {
        return endedAt == null;
    }

    /** On whose behalf. */
    public enum AskedBy {
        CUSTOMER, CLERK,
        /** Another process of the house. */
        HOUSE
    }

    public enum CancellationState {
        ASKED("asked for"),
        BEING_UNDONE("being undone"),
        /** Undone; the process goes on from here. */
        GIVEN_UP("undone"),
        CANCELLED("cancelled"),
        DECLINED("declined"),
        NOT_POSSIBLE("not possible any more");

        private final String words;

        CancellationState(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
