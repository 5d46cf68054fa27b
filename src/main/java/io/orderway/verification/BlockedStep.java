package io.orderway.verification;

/** The step that cannot be done while a piece of information is missing; every other step goes on. */
public enum BlockedStep {
    VERIFY,
    /** Sending the acknowledgement. No process waits: the message is sent once there is an address. */
    ACKNOWLEDGE,
    SHIP,
    /** Closing the order once everything is delivered; from then on it can be billed. */
    INVOICE
}
