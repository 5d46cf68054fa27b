package io.orderway.returns.application;

import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.Map;

/**
 * What a customer wants to give back.
 *
 * @param key    1 to 200 characters that name the request; the same key never makes a second return
 * @param pieces by line number, each more than 0
 * @param instead pieces by article that the customer takes in place of what he gives back; empty unless that is his wish
 * @param credit the document with which the wholesaler has granted it already; null where the customer asks
 */
public record ReturnRequest(OrderNumber order, String key, ReturnReason reason, ReturnWish wish, ReturnCondition condition, Map<Integer, Integer> pieces,
        Map<String, Integer> instead, String credit) {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_ARTICLES = 20;

    /** @throws IllegalArgumentException with a sentence if something is missing or impossible */
    public ReturnRequest {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A return needs a key of 1 to %d characters.".formatted(LONGEST_KEY));
        }
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(count -> count == null || count < 1)) {
            throw new IllegalArgumentException("Please name the lines and at least one piece of each.");
        }
        if (wish == ReturnWish.OTHER_GOODS ? instead.isEmpty() || instead.size() > MOST_ARTICLES : !instead.isEmpty()) {
            throw new IllegalArgumentException(wish == ReturnWish.OTHER_GOODS
                    ? "Please name the goods that shall come instead, at most %d articles.".formatted(MOST_ARTICLES)
                    : "Other goods come instead only where that is the wish.");
        }
        instead.forEach((article, count) -> {
            if (article == null || article.isBlank() || article.strip().length() > Sku.MAX_LENGTH || count == null || count < 1 || count > Quantity.MAX) {
                throw new IllegalArgumentException("Of each article, 1 to %,d pieces can come instead.".formatted(Quantity.MAX));
            }
        });
        pieces = Map.copyOf(pieces);
        instead = Map.copyOf(instead);
    }

    /** What a customer asks for. */
    public ReturnRequest(OrderNumber order, String key, ReturnReason reason, ReturnWish wish, ReturnCondition condition, Map<Integer, Integer> pieces) {
        this(order, key, reason, wish, condition, pieces, Map.of(), null);
    }
}
