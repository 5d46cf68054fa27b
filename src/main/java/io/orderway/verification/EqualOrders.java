package io.orderway.verification;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders of one customer with the same content. */
public interface EqualOrders {

    /** The newest group that the order belongs to. */
    Optional<Group> of(OrderNumber number);

    /** Whether the order waits for a decision on equal orders: nothing of it is picked meanwhile. */
    boolean isFrozen(OrderNumber number);

    /**
     * Orders to be seen side by side.
     *
     * @param resolved whether it was decided which of them go on
     */
    record Group(long id, boolean resolved, List<Member> members) {
    }

    /**
     * @param frozen   false where the goods were already picked when the group was found
     * @param survives null while neither marked nor decided
     */
    record Member(OrderNumber number, Instant receivedAt, boolean frozen, Boolean survives) {
    }
}
