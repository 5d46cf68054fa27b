package io.orderway.cancellation;

import io.orderway.shared.OrderNumber;

/** Links behind which a customer cancels an order without a login. */
public interface CancellationLinks {

    /** Purpose of the link; its key is the order number. */
    String PURPOSE = "cancel-order";

    /** The page; a token follows. */
    String PATH = "/p/cancel/";

    /** @return the whole address of a new link; it works once */
    String issue(OrderNumber number);
}
