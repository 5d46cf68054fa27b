package io.orderway.delivery;

/** Why a parcel has to be looked for. */
public enum MissingCause {
    /** The carrier has told nothing for too long. */
    SILENT,
    REPORTED_LOST,
    /** The customer says so. */
    NOT_RECEIVED
}
