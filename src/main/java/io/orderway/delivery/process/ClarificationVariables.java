package io.orderway.delivery.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of tracking clarification. */
final class ClarificationVariables {

    private static final ProcessVariable<Integer> TRACKING_EVENT_NUMBER = ProcessVariable.number("trackingEventNumber");
    private static final ProcessVariable<String> TRACKING_NUMBER = ProcessVariable.text("trackingNumber");

    private ClarificationVariables() {
    }

    static long trackingEventNumber(VariableScope scope) {
        return ProcessVariables.require(scope, TRACKING_EVENT_NUMBER);
    }

    static Map<String, Object> atStart(long id, String trackingNumber) {
        return Map.of(TRACKING_EVENT_NUMBER.name(), Math.toIntExact(id), TRACKING_NUMBER.name(), trackingNumber);
    }
}
