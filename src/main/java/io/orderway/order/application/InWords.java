package io.orderway.order.application;

import io.orderway.order.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** How the timeline says what the program has constants and plain values for: people read it. */
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private InWords() {
    }

    /** {@code SAME_DAY} becomes {@code same day}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Channel channel) {
        return channel == Channel.EMAIL ? "e-mail" : of((Enum<?>) channel);
    }

    static String of(LocalDate date) {
        return date == null ? "none" : DAY.format(date);
    }

    /** A price with the decimals that it needs, and at least those that its currency has. */
    static String price(BigDecimal price, Currency currency) {
        if (price == null) {
            return "none";
        }
        BigDecimal plain = price.stripTrailingZeros();
        return (plain.scale() < currency.getDefaultFractionDigits() ? plain.setScale(currency.getDefaultFractionDigits()) : plain).toPlainString();
    }

    /** @param thing in the singular; takes an s for more than one */
    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
