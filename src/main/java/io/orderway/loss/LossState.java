package io.orderway.loss;

/** How far a search has come. */
public enum LossState {
    TRACING,
    /** It is on its way, or with the customer, after all. */
    FOUND,
    /** It counts as lost; what the customer gets is being decided or carried out. */
    LOST,
    /** The customer has what he is owed. */
    SETTLED
}
