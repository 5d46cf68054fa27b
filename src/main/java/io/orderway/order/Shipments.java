package io.orderway.order;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;

/**
 * The deliveries of an order. Repeating a step that already happened changes nothing.
 * Each throws {@link OrderStateException} where the state does not allow it.
 */
public interface Shipments {

    /**
     * Puts reserved goods on a new shipment.
     *
     * @param pieces by line number, each within what is still open on the line
     */
    ShipmentNumber open(OrderNumber number, Map<Integer, Integer> pieces);

    /**
     * Records what was really picked; what was not found goes back to the order's open quantity. A shipment of which nothing was found is cancelled.
     *
     * @param pieces by line number, at most what the shipment holds
     */
    void recordPicked(ShipmentNumber shipment, Map<Integer, Integer> pieces);

    /** @param weightGrams more than 0; {@code parcels} 1 to 999 */
    void recordPacked(ShipmentNumber shipment, int weightGrams, int parcels);

    void recordHandedOver(ShipmentNumber shipment, String carrier, String trackingNumber);

    void recordDelivered(ShipmentNumber shipment);

    /** @return true if with this every line of the order is delivered and confirmed */
    boolean confirm(ShipmentNumber shipment, String how);

    /**
     * Gives a shipment up that never arrived.
     *
     * @return true if with this nothing of the order is outstanding
     */
    boolean giveUpAsLost(ShipmentNumber shipment);

    /**
     * Its carrier brings it back.
     *
     * @return true if with this nothing of the order is outstanding
     */
    boolean callBack(ShipmentNumber shipment);

    /** The reserved goods are used up in the house, so that nothing of the shipment is left to do. */
    void useUp(ShipmentNumber shipment);

    /** Takes the goods off the shipment again; only before hand-over. */
    void cancel(ShipmentNumber shipment, String reason);
}
