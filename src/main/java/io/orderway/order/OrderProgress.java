package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/**
 * Moves an order on. Every step writes the timeline and, where others may want to know, publishes an event in the same transaction.
 * Each throws {@link OrderStateException} where the order's state does not allow it and {@link UnknownOrderException} for a wrong number;
 * repeating a step that already happened changes nothing.
 */
public interface OrderProgress {

    void release(OrderNumber number);

    /** @param reason for the timeline and the customer's message */
    void reject(OrderNumber number, String reason);

    /** The customer did not answer, or did not pay, in time. */
    void expire(OrderNumber number, String reason);

    void endAsDuplicate(OrderNumber number, OrderNumber survivor);

    void cancel(OrderNumber number, String reason);

    /** Sends the acknowledgement: lines, prices, dates, and what differs from what was asked. */
    void acknowledge(OrderNumber number);

    void judgeUrgency(OrderNumber number, Urgency urgency, String reason);

    /** The first promise is frozen; later ones stand beside it with their cause. */
    void promise(OrderNumber number, LocalDate date, String cause);

    void complete(OrderNumber number);
}
