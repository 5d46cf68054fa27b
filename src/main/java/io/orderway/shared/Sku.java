package io.orderway.shared;

import java.util.Locale;

/**
 * An article number.
 *
 * @param value 1 to 40 visible characters, upper case: real order files mix {@code 85123a} and {@code 85123A} for one article
 */
public record Sku(String value) implements Comparable<Sku> {

    public static final int MAX_LENGTH = 40;

    /** @throws IllegalArgumentException if the value is blank, longer than 40 characters or holds control characters */
    public Sku {
        if (value == null || value.isBlank() || value.strip().length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not an article number: " + value);
        }
        value = value.strip().toUpperCase(Locale.ROOT);
    }

    public static Sku of(String value) {
        return new Sku(value);
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
