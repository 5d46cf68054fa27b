package io.orderway.reporting.application;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * Money as it stands in answers.
 *
 * @param amount   decimal number with at least the currency's minor unit, more decimals only where there are any; a text, because JSON
 *                 numbers are read as binary fractions
 * @param currency ISO 4217 code
 */
public record Amount(String amount, String currency) {

    public static Amount of(Money money) {
        return new Amount(plain(money.amount(), money.currency()), money.currency());
    }

    /** Null stays null. */
    public static Amount of(BigDecimal amount, String currency) {
        return amount == null ? null : new Amount(plain(amount, currency), currency);
    }

    private static String plain(BigDecimal amount, String currency) {
        BigDecimal shortest = amount.stripTrailingZeros();
        int minor = CurrencyUnit.of(currency).getDecimalPlaces();
        return (shortest.scale() < minor ? shortest.setScale(minor) : shortest).toPlainString();
    }
}
