package io.orderway.verification.domain;

import io.orderway.verification.BlockedStep;
import io.orderway.verification.FieldKind;

/**
 * A piece of information that is needed.
 *
 * @param lineNumber null where it concerns the whole order
 * @param question   a sentence for the customer
 * @param findingId  the finding that made a person ask; null where nobody had to
 */
public record Need(FieldKind kind, Integer lineNumber, BlockedStep blockedStep, String question, String presentValue, String proposedValue,
        Long findingId) {

    /** Something about the whole order that is simply not there. */
    public static Need of(FieldKind kind, BlockedStep blockedStep, String question) {
        return new Need(kind, null, blockedStep, question, null, null, null);
    }
}
