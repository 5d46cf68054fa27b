package io.orderway.change;

import io.orderway.change.OrderChange.AskedBy;
import io.orderway.shared.OrderNumber;
import java.util.List;

/**
 * What is to be changed.
 *
 * @param actions        1 to 200; what says the same as the order is passed over
 * @param idempotencyKey chosen by the sender, one for each change of the order; may be null
 */
public record ChangeRequest(OrderNumber order, AskedBy askedBy, List<ChangeAction> actions, String idempotencyKey) {

    public static final int MOST_ACTIONS = 200;
}
