package io.orderway.inventory.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Shipments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives back what was reserved for a delivery that is stopped, and takes the order out of the queue; unless it stands there because goods were
 * taken from it: it then keeps what it still gets.
 */
@Service
public class UndoAllocation {

    private static final String REASON = "Delivery stopped";

    private final OrderReader orders;
    private final Shipments shipments;
    private final StoredReservations reservations;
    private final BackorderTable backorders;
    private final FreedStock freed;

    UndoAllocation(OrderReader orders, Shipments shipments, StoredReservations reservations, BackorderTable backorders, FreedStock freed) {
        this.orders = orders;
        this.shipments = shipments;
        this.reservations = reservations;
        this.backorders = backorders;
        this.freed = freed;
    }

    /** @param shipment empty where the order was still waiting for goods */
    @Transactional
    public void undo(OrderNumber number, Optional<ShipmentNumber> shipment) {
        OrderView order = orders.lock(number);
        if (!backorders.isReallocated(number)) {
            freed.leaveQueue(number);
        }
        shipment.filter(opened -> order.shipment(opened).filter(found -> !found.state().hasLeft()).isPresent()).ifPresent(opened -> {
            shipments.cancel(opened, REASON);
            reservations.release(opened, REASON);
        });
    }
}
