package io.orderway.inventory.domain;

import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where an order stands among those that want goods; who comes first is smaller.
 *
 * @param rank  within the strategy, higher first
 * @param since when the order was received
 */
public record QueuePlace(AllocationStrategy strategy, int rank, Instant since, OrderNumber number) implements Comparable<QueuePlace> {

    private static final Comparator<QueuePlace> ORDER = Comparator.comparing(QueuePlace::strategy)
            .thenComparing(Comparator.comparingInt(QueuePlace::rank).reversed())
            .thenComparing(QueuePlace::since)
            .thenComparing(place -> place.number().value());

    @Override
    public int compareTo(QueuePlace other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(QueuePlace other) {
        return compareTo(other) < 0;
    }
}
