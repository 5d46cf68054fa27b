package io.orderway.shared;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number under which a customer order is known to everyone: to the customer, on papers, as business key of every process instance.
 *
 * @param value {@code SO-} followed by at least seven digits, for example {@code SO-1000042}
 */
public record OrderNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("SO-\\d{7,12}");
    private static final Pattern IN_WORDS = Pattern.compile("(?<![A-Z0-9])SO[- ]?(\\d{7,12})(?!\\d)");

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

    /** The orders that people speak of in a text, however they write their numbers: {@code so 1000042}, {@code Order SO-1000042-1}. */
    public static Set<OrderNumber> namedIn(String text) {
        Set<OrderNumber> found = new LinkedHashSet<>();
        Matcher matcher = IN_WORDS.matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(of("SO-" + matcher.group(1)));
        }
        return found;
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
