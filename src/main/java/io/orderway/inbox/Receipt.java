package io.orderway.inbox;

/** The answer to whoever told us of an event. */
public enum Receipt {
    /** It is stored and will be handled. */
    ACCEPTED,
    /** It was stored before; nothing more happens. */
    REPEATED,
    /** An event of this id was stored before with other contents; this one was not stored. */
    CONTRADICTORY
}
