package io.orderway.verification.application;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;

/** The orders' processes, as far as they wait for verification. Each wakes at most one step and may be asked again. */
public interface WaitingOrders {

    /** @return false if no process waits for information for this step now */
    boolean informationProvided(OrderNumber number, BlockedStep step);

    /** @return false if the order does not wait in verification for a decision on equal orders */
    boolean duplicatesResolved(OrderNumber number);

    /** Ends the process of an order that was released before it was found to be a duplicate. False if it cannot be ended now. */
    boolean foundDuplicate(OrderNumber number);

    /** Opens the check of a new group of equal orders, in the process of the order that found them. */
    void openDuplicateCheck(OrderNumber number, long groupId, int priority);
}
