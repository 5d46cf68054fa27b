package io.orderway.hold.process;

import io.orderway.hold.Holds;
import io.orderway.shared.ShipmentNumber;
import org.springframework.stereotype.Component;

/**
 * Answers the question "On hold?" of the diagrams, read anew each time: <code>${holdGate.keepsBack(shipmentNumber)}</code>. An order that
 * nothing holds pays one look at an index.
 */
@Component("holdGate")
public class HoldGate {

    private final Holds holds;

    HoldGate(Holds holds) {
        this.holds = holds;
    }

    /** Whether the shipment waits: its order is held, or a line that is on it. */
    public boolean keepsBack(String shipmentNumber) {
        return holds.isHeld(ShipmentNumber.of(shipmentNumber));
    }
}
