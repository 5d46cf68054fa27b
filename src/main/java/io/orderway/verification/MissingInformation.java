package io.orderway.verification;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** What orders lack and customers are asked for. */
public interface MissingInformation {

    /** Everything that was ever asked for the order, oldest first. */
    List<Field> of(OrderNumber number);

    /**
     * One piece of information.
     *
     * @param lineNumber    null where it concerns the whole order
     * @param question      a sentence for the customer
     * @param presentValue  what the order says now; may be null
     * @param proposedValue what the house proposes; may be null
     * @param answeredBy    a user's id, or {@code customer}; null while open
     */
    record Field(long id, FieldKind kind, Integer lineNumber, BlockedStep blockedStep, String question, String presentValue,
            String proposedValue, State state, String answeredBy) {
    }

    /** Whether the answer is there. */
    enum State {
        OPEN, ANSWERED, GIVEN_UP
    }
}
