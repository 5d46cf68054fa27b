package io.orderway.subscription.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a subscription. */
final class SubscriptionVariables {

    private static final ProcessVariable<String> NUMBER = ProcessVariable.text("subscriptionNumber");
    private static final ProcessVariable<Boolean> GOES_ON = ProcessVariable.flag("subscriptionGoesOn");
    private static final ProcessVariable<String> RENEW_AT = ProcessVariable.text("renewAt");

    private SubscriptionVariables() {
    }

    static String number(VariableScope scope) {
        return ProcessVariables.require(scope, NUMBER);
    }

    static Map<String, Object> atStart(String number) {
        return Map.of(NUMBER.name(), number);
    }

    static void planned(VariableScope scope, Optional<Instant> renewal) {
        ProcessVariables.set(scope, GOES_ON, renewal.isPresent());
        renewal.ifPresent(at -> ProcessVariables.set(scope, RENEW_AT, at.toString()));
    }
}
