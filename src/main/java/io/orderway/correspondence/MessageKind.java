package io.orderway.correspondence;

/** Who wrote a message. */
public enum MessageKind {
    /** A person, as far as can be told: somebody has to look at it. */
    CUSTOMER,
    /** A machine: an out-of-office note, a mailing list, ourselves. Kept and never answered. */
    AUTOMATIC,
    /** A mail server gives back a message of ours. */
    BOUNCE
}
