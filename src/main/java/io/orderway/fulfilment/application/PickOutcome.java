package io.orderway.fulfilment.application;

/** What a finished pick has come to. */
public sealed interface PickOutcome {

    /** Everything that was to be picked is there. */
    record Complete() implements PickOutcome {
    }

    /** Something is there to be packed; the rest is open on the order again. */
    record Shortened() implements PickOutcome {
    }

    /** Nothing is there to be packed, or not all of what the customer wants in one delivery. */
    record NothingToPack() implements PickOutcome {
    }
}
