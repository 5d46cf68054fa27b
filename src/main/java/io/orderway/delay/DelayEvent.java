package io.orderway.delay;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/** What a customer is told of a delay; published within the transaction. */
public sealed interface DelayEvent {

    OrderNumber number();

    /**
     * @param promisedOn    the date that will not be kept
     * @param newDate       null where nobody knows
     * @param silenceCancels whether the order ends if he does not answer
     * @param compensation  UPPER_SNAKE; NONE where there is none
     * @param notice        1 for the first
     * @param until         the last day on which he can answer
     */
    record Told(OrderNumber number, LocalDate promisedOn, LocalDate newDate, boolean silenceCancels, String compensation, int discountPercent,
            int notice, String url, LocalDate until) implements DelayEvent {
    }

    /** A delay with a new date is handled from here on; the customer will be told and asked. */
    record Noticed(OrderNumber number) implements DelayEvent {
    }

    /** @param newDate null where nobody knows */
    record StandsAt(OrderNumber number, LocalDate newDate) implements DelayEvent {
    }
}
