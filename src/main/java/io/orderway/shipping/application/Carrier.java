package io.orderway.shipping.application;

/** Who takes parcels to customers. */
public interface Carrier {

    /**
     * Asks for one consignment to be taken. The same key gives the same answer, however often it is asked.
     *
     * @throws CarrierUnavailableException if there is no answer, or none that can be understood
     */
    CarrierAnswer book(CarrierRequest request);

    /**
     * Asks not to take a consignment that was booked. The same key gives the same answer, however often it is asked.
     *
     * @throws CarrierUnavailableException if there is no answer, or none that can be understood
     */
    CancellationAnswer cancel(String key, String trackingNumber);

    /**
     * Asks to bring back a consignment that is on its way. The same key gives the same answer, however often it is asked.
     *
     * @throws CarrierUnavailableException if there is no answer, or none that can be understood
     */
    InterceptReply intercept(String key, String trackingNumber);
}
