package io.orderway.purchasing.application;

/** Starts a run of replenishment before the morning does. */
public interface ReplenishmentProcess {

    /** @param becauseOfLargeOrder whether a large order waits for goods; else somebody has asked */
    void start(boolean becauseOfLargeOrder);
}
