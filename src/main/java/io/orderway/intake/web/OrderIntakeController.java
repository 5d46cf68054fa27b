package io.orderway.intake.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.intake.application.Receipt;
import io.orderway.intake.application.ReceiveOrder;
import io.orderway.order.OrderKind;
import io.orderway.shared.ConflictException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where orders come in. */
@RestController
@RequestMapping("/api/orders")
@Tag(name = "Orders")
class OrderIntakeController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private static final String[] TAKE_ORDERS = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.SYSTEMS};
    private static final String[] SUPPLIED = Groups.DEPARTMENTS.toArray(String[]::new);

    private final ReceiveOrder receiveOrder;
    private final CurrentUser user;

    OrderIntakeController(ReceiveOrder receiveOrder, CurrentUser user) {
        this.receiveOrder = receiveOrder;
        this.user = user;
    }

    /** @param orderNumber our number of the order, to be given in every question about it */
    record OrderReceived(String orderNumber) {
    }

    @Operation(summary = "Sends an order",
            description = "Answers when the order is safely stored and its process has started. Sent again with the same Idempotency-Key, or "
                    + "with the same channel and external reference, it answers the same and stores nothing.")
    @ApiResponse(responseCode = "201", description = "The order is stored; Location names it")
    @ApiResponse(responseCode = "400", description = "Something about the order is wrong", content = @Content)
    @ApiResponse(responseCode = "409", description = "The key or the reference was used before for another order", content = @Content)
    @PostMapping
    ResponseEntity<OrderReceived> receive(@Valid @RequestBody OrderRequest request,
            @Parameter(description = "1 to 200 visible characters, chosen by you, one per order")
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        user.require(request.kind() == OrderKind.SUPPLY ? SUPPLIED : TAKE_ORDERS);
        Receipt receipt = receiveOrder.receive(request.draft(), user.id(),
                Optional.ofNullable(idempotencyKey).map(OrderIntakeController::checked));
        if (receipt instanceof Receipt.Conflicting conflicting) {
            throw new ConflictException(conflicting.reason());
        }
        return ResponseEntity.created(URI.create("/api/orders/" + receipt.number()))
                .header("Idempotency-Replayed", String.valueOf(receipt instanceof Receipt.Repeated))
                .body(new OrderReceived(receipt.number().value()));
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("An Idempotency-Key has 1 to 200 visible characters.");
        }
        return key;
    }
}
