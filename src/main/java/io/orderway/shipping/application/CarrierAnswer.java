package io.orderway.shipping.application;

/** What a carrier says to a booking. */
public sealed interface CarrierAnswer {

    /**
     * @param trackingNumber 1 to 40 characters of plain ASCII: it becomes a barcode
     * @param trackingUrl    the carrier's page for the customer; null if it has none
     */
    record Taken(String carrier, String trackingNumber, String trackingUrl) implements CarrierAnswer {
    }

    /** It will not take the consignment as it is, however often it is asked. */
    record Refused(String reason) implements CarrierAnswer {
    }
}
