package io.orderway.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * An amount in one currency, kept with up to four decimals: unit prices of small goods are finer than a penny.
 * Totals are rounded to the currency's minor unit by {@link #rounded()}.
 *
 * @param amount   may be negative (credits)
 * @param currency ISO 4217 code
 */
@Embeddable
public record Money(@Column(name = "amount") BigDecimal amount, @Column(name = "currency") String currency) implements Comparable<Money> {

    private static final int SCALE = 4;

    /** @throws org.joda.money.IllegalCurrencyException if the currency is not known */
    public Money {
        amount = amount.setScale(SCALE, RoundingMode.HALF_UP);
        currency = CurrencyUnit.of(currency).getCode();
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws org.joda.money.CurrencyMismatchException if the currencies differ */
    public Money plus(Money other) {
        return of(joda().plus(other.joda()));
    }

    /** @throws org.joda.money.CurrencyMismatchException if the currencies differ */
    public Money minus(Money other) {
        return of(joda().minus(other.joda()));
    }

    public Money times(long factor) {
        return of(joda().multipliedBy(factor));
    }

    public Money times(BigDecimal factor) {
        return of(BigMoney.of(CurrencyUnit.of(currency), amount.multiply(factor)));
    }

    /** The amount rounded half up to the currency's minor unit (pence, cents). */
    public Money rounded() {
        return of(joda().toMoney(RoundingMode.HALF_UP).toBigMoney());
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** @throws org.joda.money.CurrencyMismatchException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return joda().compareTo(other.joda());
    }

    /** For people: {@code 1,212.50 GBP}, at least the currency's minor unit, more decimals only where there are any. */
    @Override
    public String toString() {
        BigDecimal plain = amount.stripTrailingZeros();
        int minor = CurrencyUnit.of(currency).getDecimalPlaces();
        return String.format(Locale.UK, "%,." + Math.max(plain.scale(), minor) + "f %s", plain, currency);
    }

    private BigMoney joda() {
        return BigMoney.of(CurrencyUnit.of(currency), amount);
    }

    private static Money of(BigMoney money) {
        return new Money(money.getAmount(), money.getCurrencyUnit().getCode());
    }
}
