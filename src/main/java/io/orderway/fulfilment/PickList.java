package io.orderway.fulfilment;

import io.orderway.order.ShipmentState;
import io.orderway.shared.ShipmentNumber;
import java.util.List;

/**
 * What has to be taken from the shelves for one shipment, in the order of the bins.
 */
public record PickList(ShipmentNumber shipment, ShipmentState state, List<Line> lines) {

    /**
     * @param bin    where the article lies; null if nobody has said
     * @param pieces to be picked
     * @param found  what the picker has entered; null while he has entered nothing
     */
    public record Line(int lineNumber, String bin, String sku, String description, int pieces, Integer found) {

        public boolean isShort() {
            return found != null && found < pieces;
        }
    }

    public boolean isShort() {
        return lines.stream().anyMatch(Line::isShort);
    }
}
