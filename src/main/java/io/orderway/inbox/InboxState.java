package io.orderway.inbox;

/** How far an event has come. */
public enum InboxState {
    /** Taken in, not yet tried. */
    NEW,
    /** Tried, and tried again later. */
    UNMATCHED_RETRY,
    /** Its handler took it. */
    MATCHED,
    /** Nothing matched it; a person decides. */
    SHOWN_TO_PERSON,
    /** Settled by a person. */
    DONE
}
