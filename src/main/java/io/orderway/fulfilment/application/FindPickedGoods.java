package io.orderway.fulfilment.application;

import io.orderway.fulfilment.domain.Picks;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ShipmentNumber;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether goods of a stopped shipment have left their shelves. */
@Service
public class FindPickedGoods {

    private static final Set<ShipmentState> PICKED = EnumSet.of(ShipmentState.PICKED, ShipmentState.PACKED);

    private final OrderReader orders;
    private final Picks picks;
    private final PutBacks putBacks;

    FindPickedGoods(OrderReader orders, Picks picks, PutBacks putBacks) {
        this.orders = orders;
        this.picks = picks;
        this.putBacks = putBacks;
    }

    /** @return true for one caller only: the goods of a shipment are put back once, however often its undo is asked for */
    @Transactional
    public boolean takeToPutBack(ShipmentNumber number) {
        OrderView.Shipment shipment = orders.lock(number.orderNumber()).shipment(number).orElseThrow();
        boolean picking = shipment.state() == ShipmentState.OPEN && !picks.of(number).isEmpty();
        if (!picking && !PICKED.contains(shipment.state())) {
            return false;
        }
        picks.clear(number);
        return putBacks.take(number);
    }
}
