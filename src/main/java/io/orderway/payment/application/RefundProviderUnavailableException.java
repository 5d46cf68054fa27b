package io.orderway.payment.application;

/** The payment provider did not answer, or not in a way that can be understood; asking again later may help. */
public class RefundProviderUnavailableException extends RuntimeException {

    public RefundProviderUnavailableException(String message) {
        super(message);
    }

    public RefundProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
