package io.orderway.inventory.application;

import io.orderway.shared.OrderNumber;
import java.util.Collection;
import java.util.Set;

/** What the warehouse has in hand. */
public interface PicksUnderWay {

    /** Those of the orders of which somebody is picking goods at this moment. */
    Set<OrderNumber> of(Collection<OrderNumber> orders);
}
