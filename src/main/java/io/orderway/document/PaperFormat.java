package io.orderway.document;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How papers write what a document's data hold; templates find it as {@code format}. */
public final class PaperFormat {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** @param money as {@link Money} is frozen: amount and currency */
    public String money(Map<String, Object> money) {
        return Money.of(new BigDecimal(money.get("amount").toString()), (String) money.get("currency")).toString();
    }

    /** @param date as dates are frozen, with or without a time of day: {@code 2026-11-22} */
    public String date(String date) {
        return (date.contains("T") ? OffsetDateTime.parse(date).toLocalDate() : LocalDate.parse(date)).format(DATE);
    }

    /** Kilograms with the decimals that matter. */
    public String weight(Number grams) {
        return BigDecimal.valueOf(grams.longValue(), 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
