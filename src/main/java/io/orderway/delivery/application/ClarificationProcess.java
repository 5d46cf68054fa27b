package io.orderway.delivery.application;

/** Shows an event to a person. */
public interface ClarificationProcess {

    /** @param id of the event in the inbox */
    void clarify(long id, String trackingNumber);
}
