package io.orderway.hold.application;

import io.orderway.hold.Hold;

/** What holds ask of the processes. */
public interface HoldProcess {

    /** Opens the process in which the owner clears the hold. */
    void open(Hold hold, HoldPolicy policy, int priority);

    /** Ends the process of a hold that was lifted elsewhere; nothing happens where there is none any more. */
    void end(Hold hold);
}
