package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Reads what customers want to know. */
public interface ServiceRequests {

    /** Oldest first, settled ones included. */
    List<ServiceRequest> of(OrderNumber number);
}
