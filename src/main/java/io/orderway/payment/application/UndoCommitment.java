package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.ShipmentNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what covers a shipment that is stopped: credit at once; money that was paid is then free to go back. */
@Service
public class UndoCommitment {

    private final OrderReader orders;
    private final Cover cover;

    UndoCommitment(OrderReader orders, Cover cover) {
        this.orders = orders;
        this.cover = cover;
    }

    @Transactional
    public void undo(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        cover.release(order, shipment);
    }
}
