package io.orderway.payment.web;

import io.orderway.payment.application.AskForRefund;
import io.orderway.payment.application.ProposeGoodwill;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What clerks ask for that brings a customer money. */
@RestController
@RequestMapping("/api/orders/{orderNumber}")
@Tag(name = "Refunds and goodwill")
class RefundController {

    private final AskForRefund askForRefund;
    private final ProposeGoodwill proposeGoodwill;

    RefundController(AskForRefund askForRefund, ProposeGoodwill proposeGoodwill) {
        this.askForRefund = askForRefund;
        this.proposeGoodwill = proposeGoodwill;
    }

    /** @param key the same key again is the same gesture */
    record Goodwill(@NotBlank @Size(max = 60) String key, @NotNull @DecimalMin("0.01") @Digits(integer = 9, fraction = 2) BigDecimal amount) {
    }

    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Pay back what was paid too much",
            description = "202 once the refund has begun; 409 if one is under way, or nothing is due back.")
    void refund(@PathVariable String orderNumber) {
        askForRefund.ask(OrderNumber.of(orderNumber));
    }

    @PostMapping("/goodwill")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Give the customer something that is not owed", description = "202 once it is proposed; the same key gives nothing more.")
    void goodwill(@PathVariable String orderNumber, @Valid @RequestBody Goodwill goodwill) {
        proposeGoodwill.propose(OrderNumber.of(orderNumber), goodwill.key(), goodwill.amount());
    }
}
