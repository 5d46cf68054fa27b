package io.orderway.inventory;

import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.util.List;

/** The shipments whose goods are reserved and have not left the house: what the warehouse has before it. */
public interface FulfilmentQueue {

    /** In the order in which they were opened. */
    List<Waiting> waiting();

    int size();

    /** @param openedAt when its goods were reserved */
    record Waiting(ShipmentNumber shipment, Instant openedAt) {
    }
}
