package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;

/** Orders that the house places to make an earlier one good. */
public interface LinkedOrders {

    /**
     * Places the order and starts its process in the caller's transaction; both orders' timelines say so. The original is locked, so of two
     * who ask at once under one key, one places and the other is told the number.
     *
     * @throws UnknownOrderException if there is no such original
     */
    Outcome place(LinkedOrderDraft draft);

    /** The orders that belong to this one, oldest first. */
    List<Linked> of(OrderNumber original);

    /** By line of goods, the pieces ordered less those cancelled and those for which a replacement was placed already. */
    Map<Integer, Integer> replaceable(OrderNumber original);

    /** By line of an order that stands for an earlier one, the line of that one; lines that stand for none are left out. */
    Map<Integer, Integer> originalLines(OrderNumber linked);

    record Linked(OrderNumber number, OrderKind kind, String reason, OrderState state) {
    }

    /** What became of the wish for a linked order. */
    sealed interface Outcome {

        record Placed(OrderNumber number) implements Outcome {
        }

        /** The same key had placed this order before. */
        record PlacedBefore(OrderNumber number) implements Outcome {
        }

        /** @param sentence for the person who asked */
        record Refused(String sentence) implements Outcome {
        }
    }
}
