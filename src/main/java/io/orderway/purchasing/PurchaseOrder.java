package io.orderway.purchasing;

import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the house has ordered from a supplier.
 *
 * @param cause       why it was placed; unique
 * @param placedBy    a user's id, or Orderway itself
 * @param sentAt      null until the supplier has it
 * @param mailFailure why it did not reach him by e-mail; null if it did
 * @param quietSince  the day since which, or until which, he is left alone
 * @param reminders   that he got since he was last heard of
 */
public record PurchaseOrder(PurchaseOrderNumber number, String supplierNumber, String currency, String cause, PurchaseOrderState state, Instant placedAt,
        String placedBy, Instant sentAt, String mailFailure, LocalDate quietSince, int reminders, List<Line> lines) {

    /** Net value of what was ordered, rounded to the currency's minor unit. */
    public Money value() {
        return lines.stream().map(line -> line.price().times(line.pieces())).reduce(Money.zero(currency), Money::plus).rounded();
    }

    public boolean isAnythingReceived() {
        return lines.stream().anyMatch(line -> line.received() > 0);
    }

    public boolean isEverythingSettled() {
        return lines.stream().allMatch(line -> line.open() == 0);
    }

    /** The first day on which something that has not come should be there; empty if nothing is waited for. */
    public Optional<LocalDate> nextExpected() {
        return lines.stream().filter(line -> line.open() > 0).map(Line::expectedOn).min(LocalDate::compareTo);
    }

    public Optional<Line> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /**
     * @param line   from 1
     * @param price  of one piece, net
     * @param closed pieces that do not come any more
     */
    public record Line(int line, Sku sku, String description, int pieces, Money price, LocalDate expectedOn, int received, int closed) {

        /** Pieces that are still to come. */
        public int open() {
            return Math.max(0, pieces - received - closed);
        }
    }

    /** @param actor a user's id, Orderway, or who it was outside */
    public record Event(Instant at, String text, String detail, String actor) {
    }
}
