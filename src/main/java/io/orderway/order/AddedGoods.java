package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.util.Map;

/** Asked by the order before it gives up what is not paid for; answered by whoever has added goods to it since. */
public interface AddedGoods {

    /**
     * What has to be given up so that the rest is paid for, and was added after the order was placed. It is not named a second time.
     *
     * @param remainder by line number, the pieces that have not left the house
     * @return by line number; empty if that would not be enough
     */
    Map<Integer, Integer> takeUnpaid(OrderNumber number, Map<Integer, Integer> remainder);
}
