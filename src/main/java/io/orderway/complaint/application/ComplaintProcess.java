package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintTopic;
import io.orderway.customer.CustomerTier;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/** Starts the process of a complaint and tells it what has happened; nothing happens if it does not wait for it. */
public interface ComplaintProcess {

    void start(OrderNumber number, String complaintNumber, Facts facts);

    /** The customer has answered what he is offered. */
    void remedyAnswered(OrderNumber number, String complaintNumber);

    /** @return false if a call-back for this complaint is arranged already */
    boolean callBack(OrderNumber number, String complaintNumber, LocalDate day, int priority);

    /** Nobody need be called back about it any more. */
    void complaintClosed(OrderNumber number, String complaintNumber);

    record Facts(ComplaintTopic topic, CustomerTier tier, int priority) {
    }
}
