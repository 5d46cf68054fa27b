package io.orderway.assembly;

import io.orderway.shared.OrderNumber;
import java.util.Optional;

/** The house's orders to make articles. */
public interface WorkOrders {

    /** Empty if the order is none. */
    Optional<WorkOrder> find(OrderNumber number);
}
