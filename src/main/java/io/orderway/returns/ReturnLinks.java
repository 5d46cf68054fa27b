package io.orderway.returns;

import io.orderway.shared.OrderNumber;

/** Links behind which a customer asks, without a login, to give goods of an order back. */
public interface ReturnLinks {

    /** Purpose of the link; its key is the order number. */
    String PURPOSE = "give-back";

    /** The page; a token follows. */
    String PATH = "/p/give-back/";

    /** @return the whole address of a new link; it works as often as there is something to give back */
    String issue(OrderNumber number);
}
