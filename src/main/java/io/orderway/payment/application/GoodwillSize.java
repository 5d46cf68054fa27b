package io.orderway.payment.application;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a goodwill is, as the table of who has to agree wants to know it.
 *
 * @param units whole units of the currency, rounded up
 * @param share percent of what the order costs, rounded up, 0 to {@value #BEYOND_MEASURE}
 */
public record GoodwillSize(int units, int share) {

    /** Where the order has no value to compare with, and where a hundred times its value would not do. */
    private static final int BEYOND_MEASURE = 9999;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param value what the order costs, gross */
    static GoodwillSize of(Money amount, Money value) {
        int share = value.isPositive()
                ? Math.min(BEYOND_MEASURE, whole(amount.amount().multiply(HUNDRED).divide(value.amount(), 0, RoundingMode.CEILING)))
                : BEYOND_MEASURE;
        return new GoodwillSize(whole(amount.amount()), share);
    }

    private static int whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
