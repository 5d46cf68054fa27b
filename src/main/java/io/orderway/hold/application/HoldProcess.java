package io.orderway.hold.application;

import io.orderway.hold.Hold;
import io.orderway.shared.OrderNumber;

/** What holds ask of the processes. */
public interface HoldProcess {

    /** Opens the process in which the owner clears the hold. */
    void open(Hold hold, HoldPolicy policy, int priority);

    /** Ends the process of a hold that was lifted elsewhere; nothing happens where there is none any more. */
    void end(Hold hold);

    /**
     * Lets the step that waits at a checkpoint look again.
     *
     * @param subject the number of the shipment that waits, or of the order where its allocation waits
     * @return false if none waits: it was stopped while it did
     */
    boolean wake(OrderNumber order, String subject);
}
