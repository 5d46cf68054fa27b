package io.orderway.purchasing.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.purchasing.application.ProposePurchases.Found;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of replenishment. */
final class ReplenishmentVariables {

    private static final ProcessVariable<String> NUMBER = ProcessVariable.text("replenishmentNumber");
    private static final ProcessVariable<Boolean> LARGE_ORDER_WAITING = ProcessVariable.flag("largeOrderWaiting");
    private static final ProcessVariable<String> FOUND = ProcessVariable.text("suggestionsFound");
    private static final ProcessVariable<Boolean> LEFT = ProcessVariable.flag("suggestionsLeft");

    private ReplenishmentVariables() {
    }

    static Optional<String> find(VariableScope scope) {
        return ProcessVariables.find(scope, NUMBER);
    }

    static String number(VariableScope scope) {
        return ProcessVariables.require(scope, NUMBER);
    }

    /** A timer gives the process no key of its own. */
    static void begin(DelegateExecution execution, String number) {
        execution.setProcessBusinessKey(number);
        ProcessVariables.set(execution, NUMBER, number);
    }

    static Map<String, Object> asked(boolean becauseOfLargeOrder) {
        return Map.of(LARGE_ORDER_WAITING.name(), becauseOfLargeOrder);
    }

    static boolean isLargeOrderWaiting(VariableScope scope) {
        return ProcessVariables.find(scope, LARGE_ORDER_WAITING).orElse(false);
    }

    static void setFound(VariableScope scope, Found found) {
        ProcessVariables.set(scope, FOUND, found.name());
    }

    static void setLeft(VariableScope scope, boolean left) {
        ProcessVariables.set(scope, LEFT, left);
    }
}
