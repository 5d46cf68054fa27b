package io.orderway.subscription;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What happened to a subscription, published within its transaction. */
public sealed interface SubscriptionEvent {

    /**
     * Other prices will hold.
     *
     * @param lastOrder the newest order that it has placed
     * @param before    by line number
     * @param after     by line number, those that change
     * @param link      behind which the customer ends it
     */
    record PriceAnnounced(Subscription subscription, OrderNumber lastOrder, LocalDate from, Map<Integer, BigDecimal> before,
            Map<Integer, BigDecimal> after, String link) implements SubscriptionEvent {
    }
}
