package io.orderway.payment.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inbox.InboxEntry;
import io.orderway.inbox.Receipt;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.IncomingReversal;
import io.orderway.payment.application.ReversePayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in payments that banks and payment providers tell of, and lets finance clear up those that name no order. */
@RestController
@RequestMapping("/api/payment-events")
class PaymentEventController {

    private final TakePayment takePayment;
    private final ReversePayment reversePayment;
    private final CurrentUser currentUser;

    PaymentEventController(TakePayment takePayment, ReversePayment reversePayment, CurrentUser currentUser) {
        this.takePayment = takePayment;
        this.reversePayment = reversePayment;
        this.currentUser = currentUser;
    }

    /**
     * @param source     bank or payment provider
     * @param eventId    the source's own number of the payment; the same payment told again has the same
     * @param reference  what the payer wrote; names the order. Never the number of a payment card
     * @param receivedOn day of value; may be missing
     * @param method     how it was paid; a bank transfer if missing
     */
    record PaymentEvent(@NotBlank @Size(max = 40) String source, @NotBlank @Size(max = 200) String eventId, @NotNull @Size(max = 140) String reference,
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency, LocalDate receivedOn,
            @Pattern(regexp = "BANK_TRANSFER|CARD|CASH") String method) {
    }

    record Taken(String receipt) {
    }

    record Assignment(@NotBlank String orderNumber) {
    }

    record Payment(long id, String source, String reference, String amount, String state, String reason, Instant receivedAt) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken receive(@Valid @RequestBody PaymentEvent event) {
        currentUser.require(Groups.SYSTEMS, Groups.FINANCE);
        Receipt receipt = takePayment.receive(new IncomingPayment(event.source(), event.eventId(), event.reference(),
                Money.of(event.amount(), event.currency()), event.receivedOn(),
                event.method() == null ? PaymentMethod.BANK_TRANSFER : PaymentMethod.valueOf(event.method())));
        if (receipt == Receipt.CONTRADICTORY) {
            throw new ConflictException("Payment %s of %s was told before with other contents.".formatted(event.eventId(), event.source()));
        }
        return new Taken(receipt.name());
    }

    /**
     * @param source         who told of the payment
     * @param eventId        the source's own number of the reversal
     * @param paymentEventId the source's own number of the payment
     */
    record Reversal(@NotBlank @Size(max = 40) String source, @NotBlank @Size(max = 200) String eventId, @NotBlank @Size(max = 200) String paymentEventId,
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {
    }

    /** A payment was taken back by whoever made it, or by his bank. */
    @PostMapping("/reversals")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken reverse(@Valid @RequestBody Reversal reversal) {
        currentUser.require(Groups.SYSTEMS, Groups.FINANCE);
        Receipt receipt = reversePayment.receive(new IncomingReversal(reversal.source(), reversal.eventId(), reversal.paymentEventId(),
                Money.of(reversal.amount(), reversal.currency())));
        if (receipt == Receipt.CONTRADICTORY) {
            throw new ConflictException("Reversal %s of %s was told before with other contents.".formatted(reversal.eventId(), reversal.source()));
        }
        return new Taken(receipt.name());
    }

    @GetMapping("/{id}")
    Payment payment(@PathVariable long id) {
        currentUser.require(Groups.FINANCE, Groups.MANAGERS);
        InboxEntry entry = takePayment.find(id);
        return new Payment(id, entry.event().source(), entry.event().payload().path("reference").asText(),
                entry.event().payload().path("amount").asText() + " " + entry.event().payload().path("currency").asText(),
                entry.state().name(), entry.reason(), entry.receivedAt());
    }

    @PostMapping("/{id}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable long id, @Valid @RequestBody Assignment assignment) {
        currentUser.require(Groups.FINANCE);
        takePayment.assign(id, OrderNumber.of(assignment.orderNumber()));
    }
}
