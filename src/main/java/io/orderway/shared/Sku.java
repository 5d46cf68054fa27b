package io.orderway.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * An article number.
 *
 * @param value 1 to 40 visible characters, upper case: real order files mix {@code 85123a} and {@code 85123A} for one article
 */
public record Sku(String value) implements Comparable<Sku> {

    public static final int MAX_LENGTH = 40;

    /** @throws IllegalArgumentException if the value is blank, longer than 40 characters or holds control characters */
    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an article number: " + value);
        }
        value = value.strip().toUpperCase(Locale.ROOT);
    }

    public static Sku of(String value) {
        return new Sku(value);
    }

    /** Empty for a text that cannot be an article number: orders keep what they were given. */
    public static Optional<Sku> find(String value) {
        return isValid(value) ? Optional.of(new Sku(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value != null && !value.isBlank() && value.strip().length() <= MAX_LENGTH && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
