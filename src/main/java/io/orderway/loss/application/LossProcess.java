package io.orderway.loss.application;

import io.orderway.shared.ShipmentNumber;

/** Tells the process that looks for a parcel what has happened; nothing happens if it does not wait for it. */
public interface LossProcess {

    /** The carrier has said whether the parcel is found or lost. */
    void carrierHeard(ShipmentNumber shipment);

    /** The parcel was delivered while the customer was asked what he wants instead. */
    void turnedUp(ShipmentNumber shipment);

    void remedyChosen(ShipmentNumber shipment);

    /** Starts what is to be done with a parcel that was delivered after the customer had got something else for it. */
    void parcelFoundLate(ShipmentNumber shipment, String lossNumber, int priority);

    void foundParcelAnswered(ShipmentNumber shipment);
}
