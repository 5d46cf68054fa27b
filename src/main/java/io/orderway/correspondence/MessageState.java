package io.orderway.correspondence;

/** What became of an incoming message. */
public enum MessageState {
    /** Stored, not looked at yet. */
    NEW,
    /** Stands on its order. */
    ASSIGNED,
    /** Nobody knows its order yet; a person is asked. */
    UNCLEAR,
    /** A person has decided that it is for no order. */
    DROPPED,
    /** Written by a machine, and for no order that we know. */
    KEPT
}
