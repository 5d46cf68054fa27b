package io.orderway.hold.application;

import io.orderway.hold.HoldType;

/** Asks the table {@code hold-policy} in the version that is in force. */
public interface HoldPolicies {

    HoldPolicy of(HoldType type);
}
