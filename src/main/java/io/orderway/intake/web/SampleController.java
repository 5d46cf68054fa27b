package io.orderway.intake.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.intake.application.Receipt;
import io.orderway.intake.application.ReceiveOrder;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a clerk who looks at a customer's order has samples sent to him. */
@RestController
@RequestMapping("/api/orders/{orderNumber}/samples")
@Tag(name = "Orders")
class SampleController {

    private final ReceiveOrder receiveOrder;
    private final OrderReader orders;
    private final CurrentUser user;

    SampleController(ReceiveOrder receiveOrder, OrderReader orders, CurrentUser user) {
        this.receiveOrder = receiveOrder;
        this.orders = orders;
        this.user = user;
    }

    /** @param key chosen by you; sent twice, it counts once */
    record SampleRequest(@NotBlank @Size(max = 80) @OneLine String key, @NotBlank @Size(max = 40) @OneLine String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {
    }

    record SampleOrdered(String orderNumber) {
    }

    @Operation(summary = "Sends samples to an order's customer", description = "Places a sample order for him and his address; it goes the way of every other.")
    @PostMapping
    ResponseEntity<SampleOrdered> send(@PathVariable String orderNumber, @Valid @RequestBody SampleRequest request) {
        user.require(Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        OrderView order = orders.get(OrderNumber.of(orderNumber));
        if (order.customerNumber() == null) {
            throw new ConflictException("Order %s names no customer to whom samples could go.".formatted(orderNumber));
        }
        Receipt receipt = receiveOrder.receive(draft(order, request), user.id(), Optional.of("samples " + request.key()));
        if (receipt instanceof Receipt.Conflicting conflicting) {
            throw new ConflictException(conflicting.reason());
        }
        return ResponseEntity.created(URI.create("/api/orders/" + receipt.number())).body(new SampleOrdered(receipt.number().value()));
    }

    private static OrderDraft draft(OrderView order, SampleRequest request) {
        return new OrderDraft(Channel.PHONE, null, null, order.customerNumber(), false, null, null, null, false, null, null, order.parties(),
                List.of(new OrderDraft.Line(LineKind.GOODS, request.sku().strip(), null, request.quantity(), null)), null, false,
                OrderPurpose.of(OrderKind.SAMPLE));
    }
}
