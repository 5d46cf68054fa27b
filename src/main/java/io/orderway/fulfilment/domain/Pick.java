package io.orderway.fulfilment.domain;

import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many pieces of one line a picker has found. Whoever picks writes it: the sheet, a scanner, a wave. */
@Entity
@Table(name = "pick")
public class Pick {

    @EmbeddedId
    private Id id;

    private int pieces;
    private Instant enteredAt;

    protected Pick() {
    }

    /** @param pieces 0 or more */
    public Pick(ShipmentNumber shipment, int lineNumber, int pieces, Instant enteredAt) {
        if (pieces < 0) {
            throw new IllegalArgumentException("Nobody finds %d pieces".formatted(pieces));
        }
        this.id = new Id(shipment, lineNumber);
        this.pieces = pieces;
        this.enteredAt = enteredAt;
    }

    @Embeddable
    record Id(ShipmentNumber shipmentNumber, int lineNumber) {
    }

    public int lineNumber() {
        return id.lineNumber();
    }

    public int pieces() {
        return pieces;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
