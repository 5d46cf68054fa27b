package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * From what and when goods could be delivered.
 *
 * @param deliveredOn when the customer has everything
 * @param wishedLater true if that is later than possible because he wishes it so
 * @param lines       those of which pieces are still to be delivered
 */
public record DeliveryForecast(LocalDate deliveredOn, boolean wishedLater, List<Line> lines) {

    /**
     * @param leavesOn    when all its pieces can leave the house
     * @param deliveredOn when the customer has them; the same day for all lines if he wants everything at once
     */
    public record Line(int lineNumber, Sku sku, int pieces, List<Part> parts, LocalDate leavesOn, LocalDate deliveredOn) {

        /** When all its pieces are in the house. */
        public LocalDate inHouseOn() {
            return parts.get(parts.size() - 1).inHouseOn();
        }
    }

    /**
     * Pieces of one origin; a line's earlier ones come first.
     *
     * @param purchaseOrder null unless they come from one
     */
    public record Part(int pieces, SupplyOrigin origin, String purchaseOrder, LocalDate inHouseOn) {
    }
}
