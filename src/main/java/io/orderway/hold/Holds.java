package io.orderway.hold;

import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Set;

/**
 * Places, lifts and shows holds, in the caller's transaction. Rights are checked where people ask, not here: rules and other capabilities act
 * for the house. Each locks the order first.
 */
public interface Holds {

    /**
     * Holds the order, or a line of it, and opens the task for the department that clears it, unless another process decides about it.
     *
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     * @throws io.orderway.shared.NotFoundException    if the order has no such line
     */
    Placement place(HoldRequest request);

    /** @param why one sentence for the record, at most 300 characters */
    Lifting lift(long holdId, String why);

    /** Lifts the hold that a rule has set for this cause. */
    Lifting lift(OrderNumber order, String causeKey, String why);

    /** All holds of the order, open ones first, then the newest first. */
    List<Hold> of(OrderNumber order);

    /** The open holds of the order, the oldest first. */
    List<Hold> open(OrderNumber order);

    /** Whether the order as a whole is held; holds on single lines do not count. */
    boolean isHeld(OrderNumber order);

    /** Whether the shipment is kept back: its order is held, or a line that is on it. */
    boolean isHeld(ShipmentNumber shipment);

    /**
     * The lines of which no goods may be reserved now: all of a held order; those that are held by themselves, and all others with them if the
     * customer wants one complete delivery.
     */
    Set<Integer> linesKeptBack(OrderView order);

    /** What came of an attempt to place a hold. */
    sealed interface Placement {

        record Placed(Hold hold) implements Placement {
        }

        /** The same cause has held the order before, or it is held in this way now. */
        record AlreadyOnHold(Hold hold) implements Placement {
        }

        /** Nothing more happens to the order. */
        record OrderHasEnded() implements Placement {
        }
    }

    /** What came of an attempt to lift a hold. */
    sealed interface Lifting {

        /** @param lastOne whether nothing else holds the order now */
        record Lifted(Hold hold, boolean lastOne) implements Lifting {
        }

        /** There is no such hold, or it was lifted before. */
        record NotOnHold() implements Lifting {
        }
    }
}
