package io.orderway.complaint;

import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/** What a customer is told of his complaint; published within the transaction. */
public sealed interface ComplaintEvent {

    OrderNumber number();

    String complaintNumber();

    /** @param answerBy the day by which he hears from us */
    record Acknowledged(OrderNumber number, String complaintNumber, ComplaintTopic topic, LocalDate answerBy) implements ComplaintEvent {
    }

    /**
     * @param proposal counts what was offered for this complaint
     * @param until    the last day on which he can answer
     */
    record RemedyProposed(OrderNumber number, String complaintNumber, int proposal, OfferedRemedy offered, String url, LocalDate until) implements ComplaintEvent {
    }

    /**
     * A clerk has written to the customer.
     *
     * @param contact names the entry in the contact log
     */
    record MessageWritten(OrderNumber number, String complaintNumber, long contact, String text) implements ComplaintEvent {
    }

    /**
     * @param settledOtherwise what was agreed was not carried out; it was settled in another way
     * @param feedbackUrl      where he says how we did
     */
    record Closed(OrderNumber number, String complaintNumber, ComplaintFinding finding, boolean settledOtherwise, OrderNumber correctedOrder,
            OfferedRemedy offered, String feedbackUrl) implements ComplaintEvent {
    }
}
