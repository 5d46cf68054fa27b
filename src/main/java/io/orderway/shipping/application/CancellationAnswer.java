package io.orderway.shipping.application;

/** What a carrier says when it is asked not to take a consignment after all. */
public sealed interface CancellationAnswer {

    record Cancelled() implements CancellationAnswer {
    }

    /** It cannot be cancelled any more, or not this way; people have to talk. */
    record Refused(String reason) implements CancellationAnswer {
    }
}
