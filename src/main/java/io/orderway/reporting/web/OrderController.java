package io.orderway.reporting.web;

import io.orderway.order.OrderState;
import io.orderway.reporting.application.ListOrders;
import io.orderway.reporting.application.OrderDetails;
import io.orderway.reporting.application.OrderPage;
import io.orderway.reporting.application.OrderSearch;
import io.orderway.reporting.application.ShowOrder;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
@Tag(name = "Orders")
class OrderController {

    private final ListOrders list;
    private final ShowOrder showOrder;

    OrderController(ListOrders list, ShowOrder showOrder) {
        this.list = list;
        this.showOrder = showOrder;
    }

    @GetMapping
    @Operation(summary = "Orders, newest first", description = "For order desk, sales, finance, customer service, audit and managers.")
    OrderPage orders(@RequestParam(required = false) OrderState state,
            @Parameter(description = "Customer number") @RequestParam(required = false) String customer,
            @Parameter(description = "Part of an order number, a reference or a customer's name") @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return list.page(new OrderSearch(state, customer, text, page, size));
    }

    @GetMapping("/{orderNumber}")
    @Operation(summary = "Everything about one order",
            description = "State, parties, lines, dates, shipments, papers, messages and the timeline of what happened, with its actors.")
    OrderDetails order(@PathVariable String orderNumber) {
        return showOrder.show(OrderNumber.of(orderNumber));
    }
}
