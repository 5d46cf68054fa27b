package io.orderway.hold;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A hold on an order.
 *
 * @param lineNumber  null where the whole order is held
 * @param reason      for people of the house
 * @param causeKey    what brought it about, where a rule has set it; else null
 * @param ownerGroup  the department that clears it
 * @param escalatesTo the group that decides on it once it is overdue
 * @param escalatesAt when it becomes overdue
 * @param escalatedAt null until it was handed to that group, and again once that group has decided to keep it
 * @param keptUntil   the day until which somebody decided to keep it; may be null
 * @param placedBy    a user, or Orderway itself
 * @param liftedAt    null while it holds
 * @param decidedOn   true where another process decides what becomes of it, and lifts it
 */
public record Hold(long id, OrderNumber order, Integer lineNumber, HoldType type, String reason, String causeKey, String ownerGroup, String escalatesTo,
        Instant placedAt, String placedBy, Instant escalatesAt, Instant escalatedAt, LocalDate keptUntil, Instant liftedAt, String liftedBy,
        String liftedWhy, boolean decidedOn) {

    public boolean isOpen() {
        return liftedAt == null;
    }

    /** What has to be settled, and lifts it: a sentence for whoever would lift it by hand; only where another process decides. */
    public String settledBy() {
        String what = causeKey != null && causeKey.startsWith(order.value()) ? "%s (%s)".formatted(reason, causeKey) : reason;
        return what + ". Settle that, and the hold is lifted by itself.";
    }

    /** "Payment hold", "Address hold on line 2". */
    public String title() {
        return Character.toUpperCase(type.word().charAt(0)) + type.word().substring(1) + " hold" + where();
    }

    /** "a payment hold", "an address hold on line 2". */
    public String named() {
        return type.named() + where();
    }

    private String where() {
        return lineNumber == null ? "" : " on line " + lineNumber;
    }
}
