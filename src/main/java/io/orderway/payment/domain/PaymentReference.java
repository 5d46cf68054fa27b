package io.orderway.payment.domain;

import io.orderway.shared.OrderNumber;
import java.util.Optional;
import java.util.Set;

/** What a payer wrote as the purpose of his payment. */
public record PaymentReference(String text) {

    /** The order it speaks of; empty unless it names exactly one. */
    public Optional<OrderNumber> orderNumber() {
        Set<OrderNumber> named = OrderNumber.namedIn(text);
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
