package io.orderway.cancellation.web;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes wishes to cancel an order or pieces of it. */
@RestController
@RequestMapping("/api/orders/{orderNumber}/cancellations")
@Tag(name = "Orders")
class CancellationController {

    private static final String[] CLERKS = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS};

    private final Cancellations cancellations;
    private final CurrentUser user;

    CancellationController(Cancellations cancellations, CurrentUser user) {
        this.cancellations = cancellations;
        this.user = user;
    }

    /**
     * @param lines       null or empty for everything that has not left the house
     * @param effectiveOn null for at once
     */
    record Wish(@NotNull CancellationReason reason, @Size(max = CancellationRequest.LONGEST_REMARK) String remark, LocalDate effectiveOn,
            @Size(max = 10_000) List<@NotNull @Valid Line> lines) {

        Map<Integer, Integer> pieces() {
            Map<Integer, Integer> pieces = new LinkedHashMap<>();
            for (Line line : lines == null ? List.<Line>of() : lines) {
                if (pieces.put(line.lineNumber(), line.pieces()) != null) {
                    throw new IllegalArgumentException("Line %d is named twice.".formatted(line.lineNumber()));
                }
            }
            return pieces;
        }
    }

    record Line(@NotNull @Min(1) @Max(1_000_000) Integer lineNumber, @NotNull @Min(1) @Max(1_000_000) Integer pieces) {
    }

    record Answer(String number, String state, String askedBy, String reason, LocalDate effectiveOn, Instant askedAt,
            Map<Integer, Integer> pieces) {

        static Answer of(Cancellation cancellation) {
            return new Answer(cancellation.number(), cancellation.state().name(), cancellation.askedBy().name(), cancellation.reason().name(),
                    cancellation.effectiveOn(), cancellation.askedAt(), cancellation.pieces());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Cancel an order or pieces of it",
            description = "Kept and judged at once; what was done for the pieces is undone before they are given up. A connected system asks for its customer.")
    Answer ask(@PathVariable String orderNumber, @Valid @RequestBody Wish wish) {
        AskedBy askedBy = user.isIn(CLERKS) ? AskedBy.CLERK : AskedBy.CUSTOMER;
        if (askedBy == AskedBy.CUSTOMER) {
            user.require(Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.SYSTEMS);
        }
        return Answer.of(cancellations.ask(new CancellationRequest(OrderNumber.of(orderNumber), askedBy, wish.reason(), wish.remark(),
                wish.effectiveOn(), wish.pieces())));
    }

    @GetMapping
    @Operation(summary = "What became of the wishes to cancel", description = "The newest first.")
    List<Answer> of(@PathVariable String orderNumber) {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return cancellations.of(OrderNumber.of(orderNumber)).stream().map(Answer::of).toList();
    }
}
