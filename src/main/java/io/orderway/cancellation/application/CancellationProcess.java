package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;

/** The process that carries a wish to cancel. */
public interface CancellationProcess {

    void start(Cancellation cancellation, int priority);

    /** @return false if it does not wait at this moment */
    boolean piecesGivenUp(Cancellation cancellation);
}
