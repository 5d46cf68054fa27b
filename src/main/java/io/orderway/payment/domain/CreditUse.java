package io.orderway.payment.domain;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far an amount would take a customer towards and beyond his limit.
 *
 * @param percent of the limit that would be used, rounded up, 0 to {@value #BEYOND_MEASURE}
 * @param excess  whole units of the currency beyond the limit, rounded up; 0 within it
 */
public record CreditUse(int percent, int excess) {

    /** Where there is no limit to compare with, and where a hundred limits would not do. */
    public static final int BEYOND_MEASURE = 9999;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param used what is committed and open, with the amount in question; in the limit's currency */
    public static CreditUse of(Money used, Money limit) {
        BigDecimal excess = used.minus(limit).amount().max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING);
        return new CreditUse(percent(used.amount().max(BigDecimal.ZERO), limit.amount()), excess.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }

    private static int percent(BigDecimal used, BigDecimal limit) {
        if (limit.signum() == 0) {
            return used.signum() == 0 ? 0 : BEYOND_MEASURE;
        }
        return used.multiply(HUNDRED).divide(limit, 0, RoundingMode.CEILING).min(BigDecimal.valueOf(BEYOND_MEASURE)).intValue();
    }

    /** What the decision that saw this use has agreed to: the limit, or as much more as the use was judged with. */
    public static Money ceiling(Money limit, int agreedPercent) {
        return limit.times(BigDecimal.valueOf(Math.max(100, agreedPercent)).movePointLeft(2));
    }
}
