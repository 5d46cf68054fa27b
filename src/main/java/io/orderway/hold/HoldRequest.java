package io.orderway.hold;

import io.orderway.shared.OrderNumber;

/**
 * What shall be held, and why.
 *
 * @param lineNumber null for the whole order
 * @param reason     a sentence for people of the house, 1 to 300 characters
 * @param causeKey   names what brought the hold about, so that it is set once, also if a person has lifted it since; null where a person
 *                   sets it: then an order, or a line, has one open hold of a type
 * @param decidedOn  true where a process of another capability decides what becomes of the hold, and lifts it: then nobody gets a task to
 *                   clear it beside that process's own
 */
public record HoldRequest(OrderNumber order, Integer lineNumber, HoldType type, String reason, String causeKey, boolean decidedOn) {

    public static final int LONGEST_REASON = 300;

    public HoldRequest {
        if (type == null) {
            throw new IllegalArgumentException("Please say which type of hold it is.");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A hold needs a reason of at most %d characters.".formatted(LONGEST_REASON));
        }
    }

    /** A hold that a person sets. */
    public static HoldRequest byPerson(OrderNumber order, Integer lineNumber, HoldType type, String reason) {
        return new HoldRequest(order, lineNumber, type, reason, null, false);
    }

    /** A hold on the whole order, set by a rule. */
    public static HoldRequest byRule(OrderNumber order, HoldType type, String reason, String causeKey) {
        return new HoldRequest(order, null, type, reason, causeKey, false);
    }

    /** A hold on the whole order while the caller's own process decides about it. */
    public static HoldRequest whileDeciding(OrderNumber order, HoldType type, String reason, String causeKey) {
        return new HoldRequest(order, null, type, reason, causeKey, true);
    }
}
