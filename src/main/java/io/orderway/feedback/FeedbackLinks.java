package io.orderway.feedback;

import io.orderway.shared.OrderNumber;

/** Asks customers how we did. Whoever closes something with a customer puts the link into the message that says so. */
public interface FeedbackLinks {

    /**
     * Notes, in the caller's transaction, that the customer is asked. Asking about the same thing again gives another link, and still counts
     * one answer.
     *
     * @param key   tells the order's requests, complaints or returns apart; up to 60 characters
     * @param clerk who dealt with it; null where no person did
     * @return the address of the page on which the customer answers; open for 60 days
     */
    String ask(OrderNumber number, FeedbackStep step, String key, String clerk);
}
