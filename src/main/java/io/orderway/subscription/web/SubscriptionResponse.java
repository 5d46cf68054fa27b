package io.orderway.subscription.web;

import io.orderway.subscription.Subscription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A subscription as it stands; prices are those of the next delivery. */
record SubscriptionResponse(String number, String customerNumber, int months, LocalDate nextDue, int leadDays, LocalDate pausedUntil, LocalDate endsOn,
        boolean ended, List<Line> lines) {

    record Line(int lineNumber, String sku, int pieces, BigDecimal unitPrice) {
    }

    static SubscriptionResponse of(Subscription subscription) {
        return new SubscriptionResponse(subscription.number(), subscription.customerNumber(), subscription.months(), subscription.nextDue(),
                subscription.leadDays(), subscription.pausedUntil(), subscription.endsOn(), subscription.ended(), subscription.lines().stream()
                .map(line -> new Line(line.lineNumber(), line.sku().value(), line.pieces(), line.unitPrice())).toList());
    }
}
