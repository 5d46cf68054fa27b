package io.orderway.hold.application;

import io.orderway.hold.HoldType;
import java.util.Map;

/** Asks the table {@code hold-policy} in the version that is in force. */
public interface HoldPolicies {

    Map<HoldType, HoldPolicy> all();

    default HoldPolicy of(HoldType type) {
        return all().get(type);
    }
}
