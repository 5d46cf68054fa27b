package io.orderway.change;

import io.orderway.shared.OrderNumber;

/** Links behind which a customer asks for a change of an order without a login. */
public interface ChangeLinks {

    /** Purpose of the link; its key is the order number. */
    String PURPOSE = "change-order";

    /** The page; a token follows. */
    String PATH = "/p/change/";

    /** @return the whole address of a new link; with it one change can be asked for */
    String issue(OrderNumber number);
}
