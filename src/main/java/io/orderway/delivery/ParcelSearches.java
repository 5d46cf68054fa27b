package io.orderway.delivery;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.Optional;

/** Tells deliveries what a search for a parcel has brought. */
public interface ParcelSearches {

    /**
     * The parcel is on its way, or with the customer, after all; the delivery is followed up as before.
     *
     * @param until nobody needs to worry until that day; null for as long as the carrier may be silent from today on
     */
    void found(ShipmentNumber shipment, LocalDate until);

    /** @return a sentence on why a found parcel cannot be waited for until that day; empty if it can */
    Optional<String> objection(OrderNumber number, LocalDate until);
}
