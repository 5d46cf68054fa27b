package io.orderway.inventory;

import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.shared.Sku;
import java.util.Map;

/**
 * How goods would be dispatched, and how long they would be under way. Provided by shipping, which knows the carriers: inventory promises dates
 * and must not look up to it.
 */
public interface TransitTime {

    /** As the order stands. */
    Dispatch dispatch(OrderView order);

    /**
     * Of goods that nobody has ordered yet.
     *
     * @param country ISO 3166 code of where they would go
     */
    Dispatch dispatch(String country, Map<Sku, Integer> pieces, Urgency urgency);

    /** @return working days from hand-over to delivery as the order stands, 0 or more; 0 for goods that the customer collects */
    default int workingDays(OrderView order) {
        return dispatch(order).transitDays();
    }
}
