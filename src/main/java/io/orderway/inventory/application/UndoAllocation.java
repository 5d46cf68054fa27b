package io.orderway.inventory.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Shipments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what was reserved for a delivery that is stopped, and takes the order out of the queue. */
@Service
public class UndoAllocation {

    private static final String REASON = "Delivery stopped";

    private final OrderReader orders;
    private final Shipments shipments;
    private final StoredReservations reservations;
    private final FreedStock freed;

    UndoAllocation(OrderReader orders, Shipments shipments, StoredReservations reservations, FreedStock freed) {
        this.orders = orders;
        this.shipments = shipments;
        this.reservations = reservations;
        this.freed = freed;
    }

    /** @param shipment empty where the order was still waiting for goods */
    @Transactional
    public void undo(OrderNumber number, Optional<ShipmentNumber> shipment) {
        OrderView order = orders.lock(number);
        freed.leaveQueue(number);
        shipment.filter(opened -> order.shipment(opened).filter(found -> !found.state().hasLeft()).isPresent()).ifPresent(opened -> {
            shipments.cancel(opened, REASON);
            reservations.release(opened, REASON);
        });
    }
}
