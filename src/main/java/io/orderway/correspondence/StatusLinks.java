package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;

/** Links behind which a customer sees where his order stands, as often as he likes, without a login. */
public interface StatusLinks {

    /** Purpose of the link; its key is the order number. */
    String PURPOSE = "order-status";

    /** The page; a token follows. */
    String PATH = "/p/order/";

    /** @return the whole address of a new link; earlier ones stay valid for their time */
    String issue(OrderNumber number);
}
