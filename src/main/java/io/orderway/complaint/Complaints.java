package io.orderway.complaint;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads complaints and what was said in them. */
public interface Complaints {

    /** Oldest first. */
    List<View> of(OrderNumber number);

    /** The contact logs of all complaints of the order, oldest entry first. */
    List<Entry> log(OrderNumber number);

    /**
     * @param answerBy       the day by which the customer was promised to hear from us
     * @param finding        null until it was reviewed
     * @param offered        nothing until something was
     * @param answer         null until the customer has answered
     * @param correctedOrder the order that puts it right; null if there is none
     */
    record View(String number, ComplaintTopic topic, ContactMeans means, ComplaintState state, Instant openedAt, LocalDate answerBy,
            ComplaintFinding finding, OfferedRemedy offered, RemedyAnswer answer, OrderNumber correctedOrder, List<Line> lines) {

        public boolean isOpen() {
            return state != ComplaintState.CLOSED;
        }
    }

    /** @param replace pieces that the customer is offered once more */
    record Line(int lineNumber, int replace) {
    }

    /** @param incoming true for the customer's words */
    record Entry(String complaintNumber, Instant at, ContactMeans means, boolean incoming, String author, String text) {
    }
}
