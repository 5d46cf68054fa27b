package io.orderway.returns;

import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What customers give back. */
public interface Returns {

    /** The order's returns, oldest first. */
    List<Return> of(OrderNumber number);

    /** The returns of an order that was read just now; costs nothing while none of its goods have left the house. */
    List<Return> of(OrderView order);

    /** By line, the pieces that have left the house less those that were given back or are announced; lines with none are left out. */
    Map<Integer, Integer> returnable(OrderView order);

    /** What the photos of a return belong to. */
    static String photosOf(String number) {
        return "return-" + number;
    }

    /**
     * @param sentence why it was refused; null if it was not
     * @param instead  pieces by article that the customer takes in place of what he gives back; empty unless he wants other goods
     */
    record Return(String number, ReturnReason reason, ReturnWish wish, ReturnCondition condition, ReturnState state, String sentence,
            OrderNumber exchange, Instant askedAt, List<Line> lines, Map<String, Integer> instead) {
    }

    /**
     * @param received  pieces that came; null until they have
     * @param restocked pieces back on the shelf; null until they were inspected
     */
    record Line(int lineNumber, String sku, int pieces, Integer received, Integer restocked) {
    }
}
