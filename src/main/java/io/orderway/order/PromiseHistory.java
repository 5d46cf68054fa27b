package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What customers were promised, and why. */
public interface PromiseHistory {

    /** The first promise, which never changes, and those that were made later, in their order; empty while nothing is promised. */
    List<MadePromise> of(OrderNumber number);

    /**
     * @param version 1 for the first
     * @param cause   for the people of the house; null where nobody kept it
     * @param at      null where nobody kept it
     */
    record MadePromise(int version, LocalDate date, String cause, Instant at) {
    }
}
