package io.orderway.order;

/** Where one delivery stands. */
public enum ShipmentState {
    /** Goods are reserved and may be picked once payment is committed. */
    OPEN,
    PICKED,
    PACKED,
    HANDED_OVER,
    DELIVERED,
    /** The customer has confirmed the delivery, or the time to object has passed. */
    CONFIRMED,
    CANCELLED,
    /** It left the house and never arrived; what the customer got instead is settled. */
    LOST,
    /** It was cancelled on its way, and its carrier brings it back. */
    CALLED_BACK;

    /** True once the goods are with the carrier or the customer. */
    public boolean hasLeft() {
        return this == HANDED_OVER || this == DELIVERED || this == CONFIRMED || this == LOST || this == CALLED_BACK;
    }
}
