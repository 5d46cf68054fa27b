package io.orderway.purchasing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which a purchase order is known to the house and to the supplier, and the business key of its process.
 *
 * @param value {@code PO-} followed by at least seven digits, for example {@code PO-1000042}
 */
public record PurchaseOrderNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("PO-\\d{7,12}");

    /** @throws IllegalArgumentException if the value is not the number of a purchase order */
    public PurchaseOrderNumber {
        value = value == null ? null : value.strip().toUpperCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the number of a purchase order: " + value);
        }
    }

    public static PurchaseOrderNumber of(String value) {
        return new PurchaseOrderNumber(value);
    }

    public static boolean isValid(String value) {
        return value != null && FORMAT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
