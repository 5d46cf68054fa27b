package io.orderway.inventory;

import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;

/** What is reserved for opened shipments. Each step may be repeated; the repeat changes nothing. */
public interface Reservations {

    /** Lines of the shipment that still hold stock, by line number. */
    List<Reservation> of(ShipmentNumber shipment);

    /**
     * Books what was not found when picking: the shelf is empty where the books say otherwise, so the missing pieces leave both the
     * reservation and the stock on hand.
     *
     * @param picked pieces by line number; a line that is not named was picked in full
     */
    void recordPicked(ShipmentNumber shipment, Map<Integer, Integer> picked);

    /** The goods have left the house. */
    void consume(ShipmentNumber shipment);

    /**
     * The goods go back to what is available.
     *
     * @param reason 1 to 200 characters
     */
    void release(ShipmentNumber shipment, String reason);
}
