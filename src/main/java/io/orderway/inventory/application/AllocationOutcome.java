package io.orderway.inventory.application;

import io.orderway.shared.ShipmentNumber;

/** What the attempt to reserve an order's goods came to. */
public sealed interface AllocationOutcome {

    /** @param backorderOpen true if other goods of the order have to be waited for */
    record Reserved(ShipmentNumber shipment, boolean backorderOpen) implements AllocationOutcome {
    }

    /** Nothing can go yet; the order stands in the queue of those that wait for goods. */
    record Waiting() implements AllocationOutcome {
    }

    /** Nothing may be reserved until a hold is lifted; the order gives up its place in the queue meanwhile. */
    record OnHold() implements AllocationOutcome {
    }

    /** Everything is on shipments already, or was dropped, or the order has ended. */
    record NothingToDeliver() implements AllocationOutcome {
    }
}
