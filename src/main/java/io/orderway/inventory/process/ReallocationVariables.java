package io.orderway.inventory.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.inventory.application.ProposeReallocation.Outcome;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code stock-reallocation}. */
final class ReallocationVariables {

    private static final ProcessVariable<Integer> NUMBER = ProcessVariable.number("reallocationNumber");
    private static final ProcessVariable<Boolean> SCARCE = ProcessVariable.flag("goodsScarce");
    private static final ProcessVariable<Boolean> MOVED = ProcessVariable.flag("reservationsMoved");

    private ReallocationVariables() {
    }

    static Map<String, Object> atStart(long number) {
        return Map.of(NUMBER.name(), Math.toIntExact(number));
    }

    static Optional<Integer> find(VariableScope scope) {
        return ProcessVariables.find(scope, NUMBER);
    }

    static long number(VariableScope scope) {
        return ProcessVariables.require(scope, NUMBER);
    }

    static void setProposed(VariableScope scope, Outcome outcome) {
        ProcessVariables.set(scope, NUMBER, Math.toIntExact(outcome.number()));
        ProcessVariables.set(scope, SCARCE, outcome.scarce());
    }

    static void setNothingProposed(VariableScope scope) {
        ProcessVariables.set(scope, SCARCE, false);
    }

    static void setMoved(VariableScope scope, boolean moved) {
        ProcessVariables.set(scope, MOVED, moved);
    }
}
