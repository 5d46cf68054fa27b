package io.orderway.complaint;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Map;

/** What a customer is told of his complaint; published within the transaction. */
public sealed interface ComplaintEvent {

    OrderNumber number();

    String complaintNumber();

    /** @param answerBy the day by which he hears from us */
    record Acknowledged(OrderNumber number, String complaintNumber, ComplaintTopic topic, LocalDate answerBy) implements ComplaintEvent {
    }

    /**
     * @param proposal counts what was offered for this complaint
     * @param replace  pieces by line that are sent once more
     * @param amount   what he gets back, gross; zero if nothing
     * @param until    the last day on which he can answer
     */
    record RemedyProposed(OrderNumber number, String complaintNumber, int proposal, Map<Integer, Integer> replace, Money amount, String url,
            LocalDate until) implements ComplaintEvent {
    }

    /**
     * A clerk has written to the customer.
     *
     * @param contact names the entry in the contact log
     */
    record MessageWritten(OrderNumber number, String complaintNumber, long contact, String text) implements ComplaintEvent {
    }

    /** @param feedbackUrl where he says how we did */
    record Closed(OrderNumber number, String complaintNumber, ComplaintFinding finding, OrderNumber correctedOrder, Money amount, String feedbackUrl)
            implements ComplaintEvent {
    }
}
