package io.orderway.verification;

/** What was decided on a finding. */
public enum FindingDecision {
    /** The proposed correction, or another value, was taken into the order. */
    TAKE,
    /** The order stays as it is, for a reason. */
    KEEP,
    /** The line is not delivered. */
    DROP,
    /** The customer is to be asked. */
    ASK
}
