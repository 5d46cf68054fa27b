package io.orderway.verification.application;

/** Which orders of a group of equal ones go on. */
public enum DuplicateDecision {
    ALL,
    /** The one that was received first; if goods of an equal order were already picked, none of the others. */
    FIRST,
    NEWEST,
    /** Those that a clerk marked on the order sheet. */
    AS_MARKED
}
