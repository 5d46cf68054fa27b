package io.orderway.shipping;

import io.orderway.shared.ShipmentNumber;

/** Asks carriers to bring back what they have taken over. */
public interface Intercepts {

    /**
     * What decides whether a carrier can be asked.
     *
     * @param houseCountry       ISO 3166 code
     * @param destinationCountry ISO 3166 code
     */
    record Route(String service, String houseCountry, String destinationCountry) {
    }

    /** What has come of asking. */
    enum Answer {
        ACCEPTED, REFUSED, TOO_LATE,
        /** The carrier could not be reached, or nobody can tell what it says; it can be asked again. */
        NO_ANSWER
    }

    /** @param reason in the carrier's words, at most 300 characters; null if it accepted */
    record Reply(Answer answer, String reason) {
    }

    /** @throws io.orderway.order.UnknownShipmentException if it has not left the house with a carrier */
    Route route(ShipmentNumber shipment);

    /**
     * Asks under one key for each shipment, so that a repeat brings the first answer.
     *
     * @throws io.orderway.order.UnknownShipmentException if it has not left the house with a carrier
     */
    Reply ask(ShipmentNumber shipment);
}
