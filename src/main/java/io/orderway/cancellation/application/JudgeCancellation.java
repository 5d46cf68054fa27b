package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.ShipmentState;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out where the pieces stand that are to be cancelled. */
@Service
public class JudgeCancellation {

    private final CancellationTable table;
    private final OrderReader orders;
    private final Remainder remainder;

    JudgeCancellation(CancellationTable table, OrderReader orders, Remainder remainder) {
        this.table = table;
        this.orders = orders;
        this.remainder = remainder;
    }

    /** How far the work on the pieces has come; where they stand in several places, the furthest that has not left the house. */
    public enum Stage {
        UNVERIFIED, UNPICKED, PICKED, PACKED,
        /** None of them is in the house any more. */
        LEFT,
        ENDED
    }

    @Transactional(readOnly = true)
    public Stage stage(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        OrderView order = orders.get(cancellation.order());
        if (order.state().isEnd()) {
            return Stage.ENDED;
        }
        if (order.state() == OrderState.RECEIVED) {
            return Stage.UNVERIFIED;
        }
        Map<Integer, Integer> pieces = inTheHouse(cancellation, remainder);
        if (pieces.isEmpty()) {
            return Stage.LEFT;
        }
        return order.shipments().stream().filter(shipment -> shipment.lines().stream().anyMatch(line -> pieces.containsKey(line.lineNumber())))
                .map(shipment -> stageOf(shipment.state())).max(Stage::compareTo).orElse(Stage.UNPICKED);
    }

    @Transactional(readOnly = true)
    public Cancellation of(String cancellationNumber) {
        return table.get(cancellationNumber);
    }

    /** Of what is to be cancelled, that which has not left the house. */
    static Map<Integer, Integer> inTheHouse(Cancellation cancellation, Remainder remainder) {
        Map<Integer, Integer> pieces = new TreeMap<>(remainder.of(cancellation.order()));
        if (!cancellation.isWhole()) {
            pieces.keySet().retainAll(cancellation.pieces().keySet());
            pieces.replaceAll((line, count) -> Math.min(count, cancellation.pieces().get(line)));
        }
        return pieces;
    }

    private static Stage stageOf(ShipmentState state) {
        return switch (state) {
            case PICKED -> Stage.PICKED;
            case PACKED -> Stage.PACKED;
            default -> Stage.UNPICKED;
        };
    }
}
