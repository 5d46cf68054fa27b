package io.orderway.purchasing;

import io.orderway.customer.PostalAddress;
import io.orderway.shared.Money;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * Somebody from whom the house buys. He is billed in the currency of his minimum order value.
 *
 * @param number       what the house calls the supplier by, for example {@code SUP-OLARIA}
 * @param email        where purchase orders go; may be missing ({@code null}): then each one is a task
 * @param language     ISO 639 code of two letters, in which he wants to be written to
 * @param minimumOrder least value of a purchase order, 0 or more
 * @param orderDays    days of the week on which he takes orders; none means any
 */
public record Supplier(String number, String name, String email, PostalAddress address, String language, Money minimumOrder,
        Set<DayOfWeek> orderDays) {

    public Supplier {
        number = stripToNull(number);
        name = stripToNull(name);
        email = stripToNull(email);
        orderDays = Set.copyOf(orderDays);
    }

    public String currency() {
        return minimumOrder.currency();
    }

    public boolean takesOrdersOn(DayOfWeek day) {
        return orderDays.isEmpty() || orderDays.contains(day);
    }

    private static String stripToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
