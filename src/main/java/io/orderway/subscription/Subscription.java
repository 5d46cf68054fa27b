package io.orderway.subscription;

import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer has at regular times.
 *
 * @param months      between two deliveries
 * @param firstDue    day of the first delivery; the others keep its day of the month
 * @param nextPeriod  counts from 0; the first that was neither ordered nor left out
 * @param leadDays    so many days before it is due, a delivery is ordered
 * @param pausedUntil deliveries due up to this day are left out; null if it is not paused
 * @param endsOn      last day on which a delivery may be due; null if it goes on
 * @param lines       at the prices that hold for the next delivery
 */
public record Subscription(String number, String customerNumber, int months, LocalDate firstDue, int nextPeriod, int leadDays, LocalDate pausedUntil,
        LocalDate endsOn, boolean ended, List<Line> lines) {

    /** @param unitPrice net, in the customer's currency */
    public record Line(int lineNumber, Sku sku, int pieces, BigDecimal unitPrice) {
    }

    /** @param period counts from 0 */
    public LocalDate due(int period) {
        return firstDue.plusMonths((long) months * period);
    }

    public LocalDate nextDue() {
        return due(nextPeriod);
    }
}
