package io.orderway.notification;

/** Where an outgoing message stands. */
public enum MessageState {
    /** Recorded; the sender delivers it, now or at its next attempt. */
    WAITING,
    /** A mail server has taken it over. */
    SENT,
    /** The mail server will not deliver it to this address. */
    REFUSED,
    /** There was no e-mail address to send it to. */
    WITHOUT_ADDRESS,
    /** Written while no mail server was configured: to be read on the order only. */
    KEPT
}
