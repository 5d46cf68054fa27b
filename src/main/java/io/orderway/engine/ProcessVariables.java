package io.orderway.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads and writes declared process variables; the only place that calls the engine's variable methods. */
public final class ProcessVariables {

    private ProcessVariables() {
    }

    /** @throws IllegalStateException if the variable is missing or of another type */
    public static <T> T require(VariableScope scope, ProcessVariable<T> variable) {
        return find(scope, variable).orElseThrow(() -> new IllegalStateException("Process variable " + variable.name() + " is missing"));
    }

    /** @throws IllegalStateException if the variable is of another type */
    public static <T> Optional<T> find(VariableScope scope, ProcessVariable<T> variable) {
        return variable.cast(scope.getVariable(variable.name()));
    }

    /** All that the scope knows, for the conditions of a form: a process owner may write them on any variable. */
    static Map<String, Object> all(VariableScope scope) {
        return scope.getVariables();
    }

    public static <T> void set(VariableScope scope, ProcessVariable<T> variable, T value) {
        scope.setVariable(variable.name(), value);
    }

    /** Sets the variable where the current activity stands, unseen by parallel branches. */
    public static <T> void setLocal(VariableScope scope, ProcessVariable<T> variable, T value) {
        scope.setVariableLocal(variable.name(), value);
    }

    /**
     * Reads a declared variable out of a plain map of variables, such as those of a completed form.
     *
     * @throws IllegalStateException if the variable is of another type
     */
    public static <T> Optional<T> find(Map<String, Object> values, ProcessVariable<T> variable) {
        return variable.cast(values.get(variable.name()));
    }
}
