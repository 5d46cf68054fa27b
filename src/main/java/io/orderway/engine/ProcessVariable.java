package io.orderway.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A process variable with its name and type, declared once. Only classes named {@code *Variables} read or write variables, through this.
 *
 * @param <T> String, Boolean or Integer: variables are ids and gateway facts, never objects and never anything about a person
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;
    private final UnaryOperator<Object> reading;

    private ProcessVariable(String name, Class<T> type, UnaryOperator<Object> reading) {
        this.name = name;
        this.type = type;
        this.reading = reading;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, value -> value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, value -> value);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class, value -> value);
    }

    /** A decimal number that a form's number field has left, as text or as a number; read only. */
    public static ProcessVariable<BigDecimal> decimal(String name) {
        return new ProcessVariable<>(name, BigDecimal.class, ProcessVariable::toDecimal);
    }

    public String name() {
        return name;
    }

    Optional<T> cast(Object stored) {
        Object value = reading.apply(stored);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException(
                    "Process variable %s is a %s, expected a %s".formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return Optional.ofNullable(type.cast(value));
    }

    private static Object toDecimal(Object stored) {
        if (stored == null || stored instanceof String text && text.isBlank()) {
            return null;
        }
        return stored instanceof Number || stored instanceof String ? new BigDecimal(stored.toString()) : stored;
    }
}
