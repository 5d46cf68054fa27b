package io.orderway.verification;

import io.orderway.order.OrderView;
import java.util.List;

/** Judges orders that are to become larger by the limits with which new ones are verified. */
public interface LargerOrders {

    /** @return a sentence for each line that orders more than before and is beyond what is usual */
    List<String> beyondLimits(OrderView before, OrderView wouldBe);
}
