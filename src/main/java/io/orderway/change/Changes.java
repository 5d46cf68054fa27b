package io.orderway.change;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Takes wishes to change orders, shows what they would mean, and has them made or not. */
public interface Changes {

    /**
     * Works out what the change means, pauses the order and waits for the answer.
     *
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     * @throws io.orderway.shared.ConflictException    if the order cannot be changed so any more, or another change or a cancellation is under way
     * @throws IllegalArgumentException                if an action cannot be meant, or nothing would change; the message is a sentence
     */
    Asked ask(ChangeRequest request);

    /** @param repeated true if the same sender has asked for it before, under the same key */
    record Asked(OrderChange change, boolean repeated) {
    }

    /**
     * Confirms or declines what was offered. A repeat of the same answer changes nothing.
     *
     * @throws io.orderway.shared.NotFoundException if the order has no such change
     * @throws io.orderway.shared.ConflictException if it was answered otherwise, or too late
     */
    OrderChange answer(OrderNumber order, String changeNumber, boolean confirmed);

    /** The newest first. */
    List<OrderChange> of(OrderNumber order);
}
