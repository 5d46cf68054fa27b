package io.orderway.cancellation;

/** What becomes of wishes to cancel, published within its transaction. */
public sealed interface CancellationEvent {

    Cancellation cancellation();

    /** People decide on it first; the order is paused meanwhile. */
    record BeingDecided(Cancellation cancellation) implements CancellationEvent {
    }

    /** @param reason a sentence for the customer; may be null */
    record Declined(Cancellation cancellation, String reason) implements CancellationEvent {
    }

    /** Some pieces are cancelled, others are still delivered. */
    record PartlyCancelled(Cancellation cancellation) implements CancellationEvent {
    }

    /**
     * What was to be cancelled has left the house: the goods can be sent back.
     *
     * @param inPart whether the rest of it could be cancelled
     */
    record OnItsWay(Cancellation cancellation, boolean inPart) implements CancellationEvent {
    }
}
