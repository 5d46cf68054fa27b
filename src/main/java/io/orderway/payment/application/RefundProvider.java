package io.orderway.payment.application;

import io.orderway.payment.PaymentMethod;
import io.orderway.shared.Money;

/** Who pays money back by the way it came in: a bank, a card acquirer, or a payment provider for both. */
public interface RefundProvider {

    /** False where the house has none: finance pays back by hand. */
    boolean isConnected();

    /**
     * Asks for one part of a refund to be paid back. The same key gives the same answer, however often it is asked.
     *
     * @throws RefundProviderUnavailableException if there is no answer, or none that can be understood
     */
    Answer refund(Request request);

    /**
     * Bank details are not passed: the provider has them with the payment.
     *
     * @param key           names this attempt: order number, refund, part and attempt
     * @param paymentSource who told of the payment
     * @param paymentId     what the source calls it
     */
    record Request(String key, String paymentSource, String paymentId, PaymentMethod method, Money amount) {
    }

    /** What the provider says. */
    sealed interface Answer {

        /** @param reference the provider's own number of the refund; for people who ask there */
        record Accepted(String reference) implements Answer {
        }

        /** It will not pay this back, however often it is asked. */
        record Refused(String reason) implements Answer {
        }
    }
}
