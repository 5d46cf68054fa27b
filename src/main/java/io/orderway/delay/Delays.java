package io.orderway.delay;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;

/** Notices and shows delays. Whoever learns that a promise will not be kept says so here: purchasing, for one, when a supplier moves a date. */
public interface Delays {

    /**
     * Begins to handle a delay in the caller's transaction, or moves the one that is being handled.
     *
     * @param newDate when the customer will have his goods; null where nobody knows
     * @throws IllegalArgumentException                if the new date is past
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     */
    Report report(OrderNumber number, DelayTrigger trigger, LocalDate newDate);

    /** Oldest first. */
    List<Delay> of(OrderNumber number);

    /** What came of a report. */
    enum Report {
        BEGUN,
        /** It is handled already and goes on with this date. */
        MOVED,
        /** It is handled already, and the report says nothing new. */
        KNOWN,
        /** Nothing was promised that this breaks, or the order has ended. */
        NOTHING_BROKEN
    }

    /**
     * @param promisedOn the broken promise
     * @param newDate    null where nobody knows
     * @param cause      UPPER_SNAKE; null until it is found
     * @param answer     null until the customer, a clerk or silence has given it
     * @param open       whether it is still handled
     */
    record Delay(DelayTrigger trigger, LocalDate promisedOn, LocalDate newDate, String cause, int notices, DelayAnswer answer, String compensation,
            String reviewedCause, String prevention, boolean open) {
    }
}
