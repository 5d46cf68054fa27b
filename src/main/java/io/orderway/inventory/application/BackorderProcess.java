package io.orderway.inventory.application;

import io.orderway.shared.OrderNumber;

/** What inventory asks of the processes that wait for goods. */
public interface BackorderProcess {

    /** Has the queue of waiting orders gone through soon after this transaction, and surely, even if the machine stops in between. */
    void askForRelease();

    /** Has the promises looked at that have to be, soon after this transaction, a few at a time. */
    void askForRevision();

    /** Lets the order look again soon after this transaction, if one of its processes waits. */
    void wake(OrderNumber number);
}
