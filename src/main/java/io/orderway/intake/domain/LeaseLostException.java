package io.orderway.intake.domain;

/** Another worker has taken the import over, or it has ended; what was begun is rolled back. */
public class LeaseLostException extends RuntimeException {

    public LeaseLostException(long importId) {
        super("Import %d is not ours any more.".formatted(importId));
    }
}
