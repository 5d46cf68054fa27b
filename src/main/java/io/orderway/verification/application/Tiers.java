package io.orderway.verification.application;

import io.orderway.customer.Customer;
import io.orderway.order.OrderView;
import java.util.Optional;

/** The tier by which verification's tables judge an order. */
final class Tiers {

    private static final String HOUSE = "HOUSE";
    private static final String UNKNOWN = "UNKNOWN";

    private Tiers() {
    }

    /** @param customer empty where the order names none or one that nobody knows */
    static String of(OrderView order, Optional<Customer> customer) {
        return order.houseAccount() ? HOUSE : customer.map(known -> known.terms().tier().name()).orElse(UNKNOWN);
    }
}
