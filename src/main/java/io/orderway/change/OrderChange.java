package io.orderway.change;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change that was asked for.
 *
 * @param number     order number and a count, {@code SO-1000042-A1}
 * @param actor      a user, or the customer
 * @param validUntil until when the offer can be confirmed
 * @param endedAt    null while it is under way
 */
public record OrderChange(long id, OrderNumber order, String number, AskedBy askedBy, String actor, ChangeState state, Instant askedAt,
        Instant validUntil, Instant endedAt, List<ChangeAction> actions, ChangeOffer offer) {

    public boolean isUnderWay() {
        return endedAt == null;
    }

    /** What it does, in one line. */
    public String words() {
        String words = actions.stream().map(ChangeAction::words).collect(Collectors.joining("; "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** On whose behalf. */
    public enum AskedBy {
        CUSTOMER, CLERK
    }

    public enum ChangeState {
        /** What it means was shown; the order is paused until it is confirmed or not. */
        OFFERED("waits for an answer"),
        CONFIRMED("confirmed"),
        BEING_UNDONE("being undone first"),
        /** The order says so now; the process goes on from here. */
        MADE("made"),
        CHANGED("changed"),
        DECLINED("declined"),
        EXPIRED("not answered in time"),
        NOT_POSSIBLE("not possible any more");

        private final String words;

        ChangeState(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
