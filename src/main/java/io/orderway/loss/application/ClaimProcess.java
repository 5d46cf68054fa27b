package io.orderway.loss.application;

import io.orderway.shared.ShipmentNumber;

/** The process that follows a claim against a carrier. */
public interface ClaimProcess {

    void start(ShipmentNumber shipment, String lossNumber, ClaimFacts facts, int priority);

    /** The parcel was found; nothing happens if its claim has ended. */
    void parcelFound(ShipmentNumber shipment, String lossNumber);

    /** By what deadlines are found. */
    record ClaimFacts(String carrierService, String destinationZone) {
    }
}
