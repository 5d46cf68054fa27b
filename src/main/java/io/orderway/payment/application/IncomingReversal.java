package io.orderway.payment.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderway.inbox.InboxEvent;
import io.orderway.shared.Money;

/**
 * A payment that was taken back: a card holder disputed it, a direct debit was returned.
 *
 * @param source  who told of the payment
 * @param eventId the source's own number of the reversal
 * @param payment the source's own number of the payment
 * @param amount  what was taken back, more than 0
 */
public record IncomingReversal(String source, String eventId, String payment, Money amount) {

    static final String TYPE = "payment-reversal";

    private static final int LONGEST_SUBJECT = 100;

    /** @throws IllegalArgumentException if the amount is not positive */
    public IncomingReversal {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A reversal is more than nothing.");
        }
    }

    InboxEvent event() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("payment", payment);
        payload.put("amount", amount.amount());
        payload.put("currency", amount.currency());
        return new InboxEvent(source, eventId, TYPE, payment.substring(0, Math.min(payment.length(), LONGEST_SUBJECT)), payload);
    }

    static IncomingReversal of(InboxEvent event) {
        return new IncomingReversal(event.source(), event.eventId(), event.payload().path("payment").asText(),
                Money.of(event.payload().path("amount").decimalValue(), event.payload().path("currency").asText()));
    }
}
