package io.orderway.reporting.application;

import io.orderway.shared.Money;
import java.math.BigDecimal;

/**
 * Money as it stands in answers.
 *
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal amount, String currency) {

    static Amount of(Money money) {
        return new Amount(shortest(money.amount()), money.currency());
    }

    static Amount of(BigDecimal amount, String currency) {
        return of(Money.of(amount, currency).rounded());
    }

    /** Without trailing zeros, which say nothing and are read as precision. Null stays null. */
    static BigDecimal shortest(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
