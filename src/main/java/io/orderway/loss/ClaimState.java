package io.orderway.loss;

/** Where a claim against a carrier stands. */
public enum ClaimState {
    TO_BE_FILED,
    FILED,
    /** The carrier grants something. */
    GRANTED,
    REFUSED,
    /** The carrier does not answer for such a loss. */
    NOT_FILED,
    /** The carrier never answered. */
    GIVEN_UP,
    /** The parcel was found before the carrier had granted anything. */
    WITHDRAWN,
    /** The parcel was found after that: what was granted is owed back. */
    CORRECTED
}
