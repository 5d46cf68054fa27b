package io.orderway.change.application;

import io.orderway.change.OrderChange;

/** The process that carries a change. */
public interface ChangeProcess {

    /** Starts it in the current transaction, in which it comes as far as the answer that it waits for. */
    void start(OrderChange change, int priority);

    /**
     * The change was answered, or what it waited for has happened.
     *
     * @return false if its process does not wait for either
     */
    boolean goOn(OrderChange change);
}
