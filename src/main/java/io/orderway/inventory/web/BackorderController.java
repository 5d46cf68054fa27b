package io.orderway.inventory.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inventory.Backorders;
import io.orderway.shared.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

/** The orders that wait for goods, and the closing of what a customer does not wait for any longer. */
@RestController
@RequestMapping("/api/backorders")
class BackorderController {

    private final Backorders backorders;
    private final CurrentUser currentUser;

    BackorderController(Backorders backorders, CurrentUser currentUser) {
        this.backorders = backorders;
        this.currentUser = currentUser;
    }

    /** @param missing pieces by article number */
    record WaitingOrder(String orderNumber, Instant since, int priority, Map<String, Integer> missing) {
    }

    record Closing(@NotBlank @Size(max = 200) String reason) {
    }

    @GetMapping
    List<WaitingOrder> waiting() {
        currentUser.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return backorders.waiting().stream()
                .map(order -> new WaitingOrder(order.number().value(), order.since(), order.priority(), order.missing())).toList();
    }

    @PostMapping("/{orderNumber}/lines/{lineNumber}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String orderNumber, @PathVariable int lineNumber, @Valid @RequestBody Closing closing) {
        currentUser.require(Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE);
        backorders.closeRemainder(OrderNumber.of(orderNumber), lineNumber, closing.reason());
    }
}
