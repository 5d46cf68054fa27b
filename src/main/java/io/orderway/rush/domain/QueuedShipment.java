package io.orderway.rush.domain;

import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A shipment that the warehouse has before it.
 *
 * @param priority 0 to 100, higher first
 * @param promised null if nothing was promised: such a shipment comes after those with a date
 */
public record QueuedShipment(ShipmentNumber shipment, int priority, LocalDate promised, Instant openedAt) {

    /** In which order the warehouse works. */
    static final Comparator<QueuedShipment> TURN = Comparator.comparingInt(QueuedShipment::priority).reversed()
            .thenComparing(QueuedShipment::promised, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(QueuedShipment::openedAt)
            .thenComparing(queued -> queued.shipment().value());

    public QueuedShipment first(int rushPriority) {
        return new QueuedShipment(shipment, rushPriority, promised, openedAt);
    }

    /** Behind everything that was promised: its own date came from the rush and says nothing about its turn. */
    public QueuedShipment inItsTurn(int ordinaryPriority) {
        return new QueuedShipment(shipment, ordinaryPriority, null, openedAt);
    }
}
