package io.orderway.inventory.domain;

import io.orderway.shared.ShipmentNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that takes part when scarce goods are shared anew.
 *
 * @param complete true if the customer wants everything in one delivery or nothing
 * @param wants    what it waits for beyond what is kept for it
 * @param holdings what it has and may have to give
 */
public record Claimant(QueuePlace place, boolean complete, List<WantedLine> wants, List<Holding> holdings) {

    /** Goods that are reserved for a shipment which nobody has begun to pick: all of them are taken, or none. */
    public record Holding(ShipmentNumber shipment, List<WantedLine> lines) {

        boolean helps(List<WantedLine> missing) {
            return lines.stream().map(WantedLine::sku).anyMatch(sku -> missing.stream().map(WantedLine::sku).anyMatch(sku::equals));
        }
    }

    /** Whether the table lets it take from another. */
    boolean mayTakeFrom(Claimant other) {
        AllocationStrategy give = other.place().strategy();
        return place.isBefore(other.place()) && switch (place.strategy()) {
            case WIN, KEEP -> give == AllocationStrategy.FILL || give == AllocationStrategy.LOSE;
            case FILL -> give == AllocationStrategy.LOSE;
            case LOSE -> false;
        };
    }

    /** As it stands once goods were taken from it: it wants them as well. */
    Claimant without(List<Holding> taken) {
        List<WantedLine> all = new ArrayList<>(wants);
        taken.forEach(holding -> all.addAll(holding.lines()));
        return new Claimant(place, complete, all, holdings.stream().filter(holding -> !taken.contains(holding)).toList());
    }
}
