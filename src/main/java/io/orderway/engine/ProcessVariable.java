package io.orderway.engine;

import java.util.Optional;

/**
 * A process variable with its name and type, declared once. Only classes named {@code *Variables} read or write variables, through this.
 *
 * @param <T> String, Boolean or Integer: variables are ids and gateway facts, never objects and never anything about a person
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;

    private ProcessVariable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public String name() {
        return name;
    }

    Optional<T> cast(Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException(
                    "Process variable %s is a %s, expected a %s".formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return Optional.ofNullable(type.cast(value));
    }
}
