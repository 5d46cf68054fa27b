package io.orderway.order;

/** How the kinds of orders differ. */
public interface OrderKinds {

    /** A change of the table counts within a minute. */
    KindRules of(OrderKind kind);
}
