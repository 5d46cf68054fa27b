package io.orderway.subscription.web;

import io.orderway.shared.Sku;
import io.orderway.subscription.application.BeginSubscription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A subscription as it is asked for.
 *
 * @param reference chosen by you, one per subscription
 * @param months    between two deliveries
 */
record SubscriptionRequest(@NotBlank @Size(max = 80) String reference, @NotBlank @Size(max = 40) String customerNumber,
        @NotNull @Min(1) @Max(24) Integer months, @NotNull LocalDate firstDue, @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** @param unitPrice net; left out for the price agreed today */
    record Line(@NotBlank @Size(max = 40) String sku, @NotNull @Min(1) @Max(1_000_000) Integer pieces,
            @DecimalMin("0") @Digits(integer = 7, fraction = 4) BigDecimal unitPrice) {
    }

    record Pause(@NotNull LocalDate until) {
    }

    /** @param lastDay left out for no further delivery */
    record End(LocalDate lastDay) {
    }

    record Price(@NotNull Integer lineNumber, @NotNull @DecimalMin("0") @Digits(integer = 7, fraction = 4) BigDecimal unitPrice) {
    }

    record PriceChange(@NotNull LocalDate from, @NotEmpty @Size(max = 200) List<@Valid @NotNull Price> prices) {

        Map<Integer, BigDecimal> byLine() {
            Map<Integer, BigDecimal> byLine = new TreeMap<>();
            prices.forEach(price -> byLine.put(price.lineNumber(), price.unitPrice()));
            return byLine;
        }
    }

    BeginSubscription.Wanted wanted() {
        return new BeginSubscription.Wanted(reference, customerNumber, months, firstDue,
                lines.stream().map(line -> new BeginSubscription.Line(Sku.of(line.sku()), line.pieces(), line.unitPrice())).toList());
    }
}
