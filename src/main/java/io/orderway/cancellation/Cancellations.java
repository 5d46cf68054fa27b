package io.orderway.cancellation;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Takes wishes to cancel and tells what became of them. */
public interface Cancellations {

    /** The process that carries a wish; another process may call it to cancel what has not left the house. */
    String PROCESS = "order-cancellation";

    /**
     * Keeps the wish and starts its process; it is judged after the caller's transaction.
     *
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     * @throws io.orderway.shared.ConflictException    if nothing of the order can be cancelled any more, or another wish is under way
     * @throws IllegalArgumentException                if a line or a number of pieces cannot be meant; the message is a sentence
     */
    Cancellation ask(CancellationRequest request);

    /** The newest first. */
    List<Cancellation> of(OrderNumber order);
}
