package io.orderway.delivery;

import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Intercepts.Answer;
import io.orderway.shipping.Intercepts.Route;
import java.util.Optional;
import java.util.Set;

/** Has parcels brought back that are on their way. */
public interface ParcelIntercepts {

    /** @param lastTracking what its carrier told last; null if nothing yet */
    record OnItsWay(Route route, TrackingStatus lastTracking) {
    }

    /**
     * Takes a parcel to have it brought back, once.
     *
     * @param cause what wants it, for instance the number of a cancellation
     * @return empty if it is not on its way, is looked for, or was taken before
     */
    Optional<OnItsWay> take(ShipmentNumber shipment, String cause);

    /** Asks its carrier and keeps what he says; the same question gets the same answer. */
    Answer ask(ShipmentNumber shipment);

    /**
     * The carrier brings it back: its delivery ends. One that was delivered or missed meanwhile stays where it is.
     *
     * @return false if it stays where it is
     */
    boolean callBack(ShipmentNumber shipment);

    /**
     * It goes on as before.
     *
     * @param said what the carrier says; null if the table says that he cannot be asked
     */
    void goesOn(ShipmentNumber shipment, Answer said);

    /** Parcels that were called back for that. */
    Set<ShipmentNumber> calledBackFor(String cause);
}
