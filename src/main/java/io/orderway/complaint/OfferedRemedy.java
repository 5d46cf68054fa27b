package io.orderway.complaint;

import io.orderway.shared.Money;
import java.util.Map;

/**
 * What a customer is offered for his complaint.
 *
 * @param replace pieces by line that are sent once more
 * @param back    what he gets back of the price, gross; zero if nothing
 * @param gesture what he is given beyond that; zero if nothing
 */
public record OfferedRemedy(Map<Integer, Integer> replace, Money back, Money gesture) {

    public boolean isNothing() {
        return replace.isEmpty() && !back.isPositive() && !gesture.isPositive();
    }
}
