package io.orderway.returns.application;

import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.shared.OrderNumber;
import java.util.Map;

/**
 * What a customer wants to give back.
 *
 * @param key    1 to 200 characters that name the request; the same key never makes a second return
 * @param pieces by line number, each more than 0
 * @param credit the document with which the wholesaler has granted it already; null where the customer asks
 */
public record ReturnRequest(OrderNumber order, String key, ReturnReason reason, ReturnWish wish, ReturnCondition condition, Map<Integer, Integer> pieces,
        String credit) {

    private static final int LONGEST_KEY = 200;

    /** @throws IllegalArgumentException with a sentence if something is missing or impossible */
    public ReturnRequest {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A return needs a key of 1 to %d characters.".formatted(LONGEST_KEY));
        }
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(count -> count == null || count < 1)) {
            throw new IllegalArgumentException("Please name the lines and at least one piece of each.");
        }
        pieces = Map.copyOf(pieces);
    }

    /** What a customer asks for. */
    public ReturnRequest(OrderNumber order, String key, ReturnReason reason, ReturnWish wish, ReturnCondition condition, Map<Integer, Integer> pieces) {
        this(order, key, reason, wish, condition, pieces, null);
    }
}
