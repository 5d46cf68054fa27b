package io.orderway.hold.application;

import io.orderway.hold.Holds;
import io.orderway.hold.application.HoldWaits.Wait;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A step that came to a held order waits at a drawn checkpoint and looks again whenever a hold was lifted. */
@Service
public class AwaitHolds {

    private final Holds holds;
    private final HoldWaits waits;
    private final OrderReader orders;

    AwaitHolds(Holds holds, HoldWaits waits, OrderReader orders) {
        this.holds = holds;
        this.waits = waits;
        this.orders = orders;
    }

    /**
     * Looks whether the step is held, as things stand now; if so, it is written down that it waits.
     *
     * @param shipment null where the order's allocation waits
     */
    @Transactional
    public boolean look(OrderNumber order, ShipmentNumber shipment) {
        Wait wait = new Wait(order, shipment);
        boolean held = isHeld(wait);
        if (held) {
            waits.begin(wait);
        } else {
            waits.end(wait);
        }
        return held;
    }

    boolean isHeld(Wait wait) {
        if (wait.shipment() != null) {
            return holds.isHeld(wait.shipment());
        }
        OrderView order = orders.get(wait.order());
        Set<Integer> keptBack = holds.linesKeptBack(order);
        return !keptBack.isEmpty() && order.goods().stream().filter(line -> line.open() > 0).allMatch(line -> keptBack.contains(line.lineNumber()));
    }
}
