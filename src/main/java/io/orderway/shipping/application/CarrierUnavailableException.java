package io.orderway.shipping.application;

/** The carrier did not answer, or not in a way that can be understood; asking again later may help. */
public class CarrierUnavailableException extends RuntimeException {

    public CarrierUnavailableException(String message) {
        super(message);
    }

    public CarrierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
