package io.orderway.shared;

import java.util.regex.Pattern;

/**
 * The number under which a customer order is known to everyone: to the customer, on papers, as business key of every process instance.
 *
 * @param value {@code SO-} followed by at least seven digits, for example {@code SO-1000042}
 */
public record OrderNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("SO-\\d{7,12}");

    /** @throws IllegalArgumentException if the value is not an order number */
    public OrderNumber {
        if (value == null || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an order number: " + value);
        }
    }

    public static OrderNumber of(String value) {
        return new OrderNumber(value);
    }

    public static OrderNumber ofSequence(long sequence) {
        return new OrderNumber("SO-%07d".formatted(sequence));
    }

    /** The running number behind {@code SO-}. */
    public long sequence() {
        return Long.parseLong(value.substring(3));
    }

    public static boolean isValid(String value) {
        return value != null && FORMAT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
