package io.orderway.returns.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of credit matching. */
final class CreditVariables {

    private static final ProcessVariable<Integer> CREDIT_NUMBER = ProcessVariable.number("creditNumber");
    private static final ProcessVariable<Boolean> CREDIT_MATCHED = ProcessVariable.flag("creditMatched");
    private static final ProcessVariable<String> CREDIT_DECISION = ProcessVariable.text("creditDecision");

    private CreditVariables() {
    }

    static Map<String, Object> atStart(int number) {
        return Map.of(CREDIT_NUMBER.name(), number);
    }

    static int number(VariableScope scope) {
        return ProcessVariables.require(scope, CREDIT_NUMBER);
    }

    static void setMatched(VariableScope scope, boolean matched) {
        ProcessVariables.set(scope, CREDIT_MATCHED, matched);
    }

    static String decision(VariableScope scope) {
        return ProcessVariables.require(scope, CREDIT_DECISION);
    }
}
