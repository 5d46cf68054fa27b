package io.orderway.verification;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** What happens during verification that the customer is told of; published within the transaction of what it tells. */
public sealed interface VerificationEvent {

    /**
     * The customer is asked.
     *
     * @param path   of the page on which he answers, below the house's public address; contains a secret, is kept nowhere else
     * @param fields everything that is open, whichever step it blocks
     */
    record InformationRequested(OrderNumber number, String path, List<MissingInformation.Field> fields) implements VerificationEvent {
    }

    /**
     * The customer has not answered yet.
     *
     * @param path     a new link to the same question
     * @param reminder 1 for the first
     */
    record InformationReminder(OrderNumber number, String path, int reminder, List<MissingInformation.Field> fields)
            implements VerificationEvent {
    }

    /** An e-mail address or whatever else blocked a step is there now. */
    record InformationProvided(OrderNumber number, BlockedStep step) implements VerificationEvent {
    }

    /**
     * Of equal orders some go on and the others end; published once for the whole group, beside each order's own end.
     *
     * @param survivors at least one
     * @param ended     may be empty: all were meant
     */
    record DuplicatesResolved(String customerNumber, List<OrderNumber> survivors, List<OrderNumber> ended) implements VerificationEvent {
    }
}
