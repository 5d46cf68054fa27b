package io.orderway.fulfilment.application;

import io.orderway.inventory.Reservations;
import io.orderway.order.Shipments;
import io.orderway.shared.ShipmentNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the goods off a shipment that a supervisor does not let go. */
@Service
public class WithdrawShipment {

    private static final String REASON = "Withdrawn after the check";

    private final Shipments shipments;
    private final Reservations reservations;

    WithdrawShipment(Shipments shipments, Reservations reservations) {
        this.shipments = shipments;
        this.reservations = reservations;
    }

    @Transactional
    public void withdraw(ShipmentNumber shipment) {
        shipments.cancel(shipment, REASON);
        reservations.release(shipment, REASON);
    }
}
