package io.orderway.payment.domain;

import io.orderway.shared.OrderNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a payer wrote as the purpose of his payment. */
public record PaymentReference(String text) {

    private static final Pattern ORDER_NUMBER = Pattern.compile("SO[- ]?(\\d{7,12})(?!\\d)");

    /** The order it speaks of, however it is written: {@code so 1000042}, {@code Order SO-1000042-1}; empty unless it names exactly one. */
    public Optional<OrderNumber> orderNumber() {
        Matcher matcher = ORDER_NUMBER.matcher(text.toUpperCase(Locale.ROOT));
        OrderNumber found = null;
        while (matcher.find()) {
            OrderNumber number = OrderNumber.of("SO-" + matcher.group(1));
            if (found != null && !found.equals(number)) {
                return Optional.empty();
            }
            found = number;
        }
        return Optional.ofNullable(found);
    }
}
