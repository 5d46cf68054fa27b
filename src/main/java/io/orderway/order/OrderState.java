package io.orderway.order;

import java.util.Map;
import java.util.Set;

/** Where an order stands. Details of each delivery stand on its shipments. */
public enum OrderState {
    /** Stored, not yet verified. */
    RECEIVED,
    /** Verified; may be allocated and shipped. */
    RELEASED,
    /** At least one shipment is under way or delivered. */
    IN_DELIVERY,
    /** Everything was delivered and confirmed. */
    COMPLETED,
    REJECTED,
    /** The customer did not answer in time. */
    EXPIRED,
    /** Ended in favour of another order with the same content. */
    DUPLICATE,
    CANCELLED;

    private static final Map<OrderState, Set<OrderState>> NEXT = Map.of(
            RECEIVED, Set.of(RELEASED, REJECTED, EXPIRED, DUPLICATE, CANCELLED),
            RELEASED, Set.of(IN_DELIVERY, COMPLETED, EXPIRED, DUPLICATE, CANCELLED),
            IN_DELIVERY, Set.of(COMPLETED, DUPLICATE, CANCELLED));

    public boolean mayBecome(OrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** True where nothing more happens to the order. */
    public boolean isEnd() {
        return !NEXT.containsKey(this);
    }
}
