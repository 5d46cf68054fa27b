package io.orderway.inventory.domain;

/** Why stock changed. */
public enum MovementCause {
    OPENING,
    RECEIPT,
    CORRECTION,
    RESERVED,
    RELEASED,
    SHORT_PICK,
    HANDED_OVER,
    /** A customer gave it back. */
    RETURNED,
    WRITTEN_OFF
}
