package io.orderway.order.web;

import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.application.CorrectBySheet;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is entered on the order sheet, beside a task's form and never through it. */
@RestController
@RequestMapping("/api/orders/{orderNumber}")
@ResponseStatus(HttpStatus.NO_CONTENT)
@Tag(name = "Orders")
class CorrectionController {

    private final CorrectBySheet correct;

    CorrectionController(CorrectBySheet correct) {
        this.correct = correct;
    }

    record Note(@NotBlank @Size(max = 2000) String text) {
    }

    /** @param country two letters */
    record PartyCorrection(@Size(max = 200) String name, @Size(max = 254) String email, @Size(max = 40) String phone,
            @Size(max = 200) String street, @Size(max = 20) String postcode, @Size(max = 100) String city, @Size(max = 2) String country,
            @Size(max = 300) String reason) {

        Party party() {
            return new Party(given(name), given(email), given(phone), given(street), given(postcode), given(city), given(country));
        }
    }

    record CustomerCorrection(@NotBlank @Size(max = 40) String customerNumber, @Size(max = 300) String reason) {
    }

    /** What is null stays as it is. */
    record LineCorrection(@Size(max = 40) String sku, @Min(1) @Max(Quantity.MAX) Integer quantity,
            @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4) BigDecimal unitPrice,
            @NotBlank @Size(max = 300) String reason) {
    }

    @PostMapping("/notes")
    @Operation(summary = "Leave a note on the order's timeline")
    void note(@PathVariable String orderNumber, @Valid @RequestBody Note note) {
        correct.note(OrderNumber.of(orderNumber), note.text().strip());
    }

    @PostMapping("/parties/{role}")
    @Operation(summary = "Correct who orders, is billed or gets the goods", description = "Until goods are labelled for the address.")
    void party(@PathVariable String orderNumber, @PathVariable PartyRole role, @Valid @RequestBody PartyCorrection correction) {
        correct.party(OrderNumber.of(orderNumber), role, correction.party(), given(correction.reason()));
    }

    @PostMapping("/customer")
    @Operation(summary = "Give the order to another customer", description = "Until it is released.")
    void customer(@PathVariable String orderNumber, @Valid @RequestBody CustomerCorrection correction) {
        correct.customer(OrderNumber.of(orderNumber), correction.customerNumber().strip(), given(correction.reason()));
    }

    @PostMapping("/lines/{lineNumber}")
    @Operation(summary = "Correct a line's article, pieces or price", description = "Until the order is released.")
    void line(@PathVariable String orderNumber, @PathVariable int lineNumber, @Valid @RequestBody LineCorrection correction) {
        correct.line(OrderNumber.of(orderNumber), lineNumber, given(correction.sku()), correction.quantity(), correction.unitPrice(),
                correction.reason().strip());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
