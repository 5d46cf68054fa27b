package io.orderway.fulfilment.application;

import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.domain.Pick;
import io.orderway.fulfilment.domain.Picks;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ConflictException;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a picker has found, or has put back of a stopped shipment; nothing is booked before the task is finished. */
@Service
public class EnterPicks {

    private static final Set<ShipmentState> PICKABLE = Set.of(ShipmentState.OPEN, ShipmentState.PICKED);

    private final PickLists pickLists;
    private final Picks picks;
    private final PutBacks putBacks;
    private final Clock clock;

    EnterPicks(PickLists pickLists, Picks picks, PutBacks putBacks, Clock clock) {
        this.pickLists = pickLists;
        this.picks = picks;
        this.putBacks = putBacks;
        this.clock = clock;
    }

    /**
     * @param found pieces by line number; lines that are not named keep what was entered before
     * @throws IllegalArgumentException if a line is not on the pick list, or the pieces are not between 0 and what is to be picked
     * @throws ConflictException        if the shipment is packed or gone
     */
    @Transactional
    public PickList enter(ShipmentNumber shipment, Map<Integer, Integer> found) {
        PickList list = pickLists.of(shipment);
        if (!PICKABLE.contains(list.state()) && !isBeingPutBack(list)) {
            throw new ConflictException("Shipment %s is not being picked any longer.".formatted(shipment));
        }
        Map<Integer, PickList.Line> lines = list.lines().stream().collect(Collectors.toMap(PickList.Line::lineNumber, Function.identity()));
        found.forEach((line, pieces) -> require(shipment, lines.get(line), line, pieces));
        found.forEach((line, pieces) -> picks.save(new Pick(shipment, line, pieces, clock.instant())));
        return pickLists.of(shipment);
    }

    private boolean isBeingPutBack(PickList list) {
        return list.state() == ShipmentState.PACKED && putBacks.has(list.shipment());
    }

    private static void require(ShipmentNumber shipment, PickList.Line line, int lineNumber, int pieces) {
        if (line == null) {
            throw new IllegalArgumentException("There is no line %d on shipment %s.".formatted(lineNumber, shipment));
        }
        if (pieces < 0 || pieces > line.pieces()) {
            throw new IllegalArgumentException(
                    "Line %d (%s): %d pieces found, but 0 to %d are to be picked.".formatted(lineNumber, line.sku(), pieces, line.pieces()));
        }
    }
}
