package io.orderway.correspondence.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of message clarification. */
final class ClarificationVariables {

    private static final ProcessVariable<Integer> MESSAGE_NUMBER = ProcessVariable.number("messageNumber");
    private static final ProcessVariable<String> MESSAGE_DECISION = ProcessVariable.text("messageDecision");

    private ClarificationVariables() {
    }

    static long messageNumber(VariableScope scope) {
        return ProcessVariables.require(scope, MESSAGE_NUMBER);
    }

    static String messageDecision(VariableScope scope) {
        return ProcessVariables.require(scope, MESSAGE_DECISION);
    }

    static Map<String, Object> atStart(long id) {
        return Map.of(MESSAGE_NUMBER.name(), Math.toIntExact(id));
    }
}
