package io.orderway.hold.web;

import io.orderway.hold.Hold;
import io.orderway.hold.HoldType;
import io.orderway.hold.application.HoldByPerson;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds and releases orders. */
@RestController
@RequestMapping("/api/orders/{orderNumber}/holds")
@Tag(name = "Orders")
class HoldController {

    private final HoldByPerson holdByPerson;

    HoldController(HoldByPerson holdByPerson) {
        this.holdByPerson = holdByPerson;
    }

    /** @param lineNumber null for the whole order */
    record NewHold(@NotNull HoldType type, Integer lineNumber, @NotBlank @Size(max = 300) String reason) {
    }

    record Release(@NotBlank @Size(max = 300) String reason) {
    }

    /** @param escalatesAt when it becomes overdue */
    record HoldAnswer(long id, HoldType type, Integer lineNumber, String ownerGroup, Instant placedAt, Instant escalatesAt) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hold an order, or one of its lines",
            description = "Which department may set which type of hold is said in the table hold-policy. The next step waits until the last hold is lifted.")
    HoldAnswer place(@PathVariable String orderNumber, @Valid @RequestBody NewHold request) {
        Hold hold = holdByPerson.place(OrderNumber.of(orderNumber), request.lineNumber(), request.type(), request.reason().strip());
        return new HoldAnswer(hold.id(), hold.type(), hold.lineNumber(), hold.ownerGroup(), hold.placedAt(), hold.escalatesAt());
    }

    @DeleteMapping("/{holdId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift a hold", description = "For those departments that the table hold-policy names for its type.")
    void lift(@PathVariable String orderNumber, @PathVariable long holdId, @Valid @RequestBody Release release) {
        holdByPerson.lift(OrderNumber.of(orderNumber), holdId, release.reason().strip());
    }
}
