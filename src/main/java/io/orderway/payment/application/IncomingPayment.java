package io.orderway.payment.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderway.inbox.InboxEvent;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.domain.CardNumbers;
import io.orderway.payment.domain.PaymentReference;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;

/**
 * Money that somebody says has come in.
 *
 * @param source     bank or payment provider
 * @param eventId    the source's own number of the payment
 * @param reference  what the payer wrote
 * @param receivedOn may be null
 * @param method     how it was paid
 */
public record IncomingPayment(String source, String eventId, String reference, Money amount, LocalDate receivedOn, PaymentMethod method) {

    static final String TYPE = "payment";

    private static final int REFERENCE_LENGTH = 140;

    /** @throws IllegalArgumentException if the amount is not positive, or the texts hold what may not be stored */
    public IncomingPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is more than nothing.");
        }
        if (method == null || method == PaymentMethod.ACCOUNT) {
            throw new IllegalArgumentException("A payment comes by bank transfer, card or cash.");
        }
        if (reference == null || reference.length() > REFERENCE_LENGTH) {
            throw new IllegalArgumentException("A reference of at most %d characters is needed; it may be empty.".formatted(REFERENCE_LENGTH));
        }
        if (CardNumbers.isIn(reference) || CardNumbers.isIn(eventId)) {
            throw new IllegalArgumentException("This looks like the number of a payment card. We store none; please leave it out.");
        }
    }

    /** A transfer to the house's bank account. */
    public IncomingPayment(String source, String eventId, String reference, Money amount, LocalDate receivedOn) {
        this(source, eventId, reference, amount, receivedOn, PaymentMethod.BANK_TRANSFER);
    }

    InboxEvent event() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("reference", reference);
        payload.put("amount", amount.amount());
        payload.put("currency", amount.currency());
        payload.put("receivedOn", receivedOn == null ? null : receivedOn.toString());
        if (method != PaymentMethod.BANK_TRANSFER) {
            payload.put("method", method.name());
        }
        String subject = new PaymentReference(reference).orderNumber().map(OrderNumber::value).orElse("unknown");
        return new InboxEvent(source, eventId, TYPE, subject, payload);
    }

    static IncomingPayment of(InboxEvent event) {
        JsonNode payload = event.payload();
        return new IncomingPayment(event.source(), event.eventId(), payload.path("reference").asText(),
                Money.of(payload.path("amount").decimalValue(), payload.path("currency").asText()),
                payload.path("receivedOn").isTextual() ? LocalDate.parse(payload.path("receivedOn").asText()) : null,
                payload.has("method") ? PaymentMethod.valueOf(payload.path("method").asText()) : PaymentMethod.BANK_TRANSFER);
    }
}
