package io.orderway.subscription;

import io.orderway.shared.OrderNumber;
import java.util.Optional;

/** Reads subscriptions. */
public interface Subscriptions {

    Optional<Subscription> find(String number);

    /** The one that has placed the order; empty if none has. */
    Optional<Subscription> ofOrder(OrderNumber order);
}
