package io.orderway.inventory.application;

import io.orderway.inventory.domain.QueuePlace;
import java.time.ZoneOffset;
import java.util.Map;

/** How statements compare places among those that want goods: who comes first is smaller, as {@link QueuePlace} says. */
final class PlaceSql {

    /** Promised goods with the place of their order: in the queue, or where it has none there the one that it had. */
    static final String PROMISED = """
            promised_goods goods left join backorder queued on queued.order_number = goods.order_number
            left join backorder_line line on line.order_number = goods.order_number and line.line_number = goods.line_number""";
    /** What of them is not kept for the order yet. */
    static final String PIECES = "goods.pieces - coalesce(line.assigned, 0)";
    static final String PLACE = """
            (array_position(array['WIN', 'KEEP', 'FILL', 'LOSE'], coalesce(queued.strategy, goods.strategy)), -coalesce(queued.rank, goods.rank),
             coalesce(queued.since, goods.since), goods.order_number)""";
    static final String OWN_PLACE = "(array_position(array['WIN', 'KEEP', 'FILL', 'LOSE'], :strategy), -:rank, :since, :order)";

    private PlaceSql() {
    }

    /** For {@link #OWN_PLACE}; an order without a number is none of those that stand somewhere. */
    static Map<String, Object> parameters(QueuePlace place) {
        return Map.of("order", place.number() == null ? "" : place.number().value(), "strategy", place.strategy().name(), "rank", place.rank(),
                "since", place.since().atOffset(ZoneOffset.UTC));
    }
}
