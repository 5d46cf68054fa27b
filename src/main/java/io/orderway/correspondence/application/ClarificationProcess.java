package io.orderway.correspondence.application;

/** Shows messages to a person. */
public interface ClarificationProcess {

    void clarify(long messageId);

    /** The message was assigned to an order: nobody need look at it any more. Does nothing if nobody does. */
    void clarified(long messageId);
}
