package io.orderway.inventory;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.util.List;

/** The shipments whose goods are reserved and have not left the house: what the warehouse has before it. */
public interface FulfilmentQueue {

    /** In the order in which they were opened. */
    List<Waiting> waiting();

    int size();

    /** How long the order's goods will be under way once they have left, 0 or more working days; to be told when that changes. */
    void expectTransit(OrderNumber number, int workingDays);

    /**
     * @param openedAt    when its goods were reserved
     * @param transitDays working days from hand-over to delivery
     */
    record Waiting(ShipmentNumber shipment, Instant openedAt, int transitDays) {
    }
}
