package io.orderway.delay.web;

import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a clerk knows of a delay before any rule does. */
@RestController
@RequestMapping("/api/orders/{orderNumber}/delay")
@Tag(name = "Orders")
class DelayController {

    private final Delays delays;
    private final CurrentUser currentUser;

    DelayController(Delays delays, CurrentUser currentUser) {
        this.delays = delays;
        this.currentUser = currentUser;
    }

    /** @param newDate left out where nobody knows */
    record Delay(LocalDate newDate) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that an order will not arrive as promised",
            description = "The customer is told and asked. Said again with another date, the same handling goes on with that date.")
    void report(@PathVariable String orderNumber, @RequestBody Delay delay) {
        currentUser.require(Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.PURCHASING, Groups.WAREHOUSE, Groups.SHIPPING,
                Groups.MANAGERS);
        OrderNumber number = OrderNumber.of(orderNumber);
        if (delays.report(number, DelayTrigger.CLERK, delay.newDate()) == Delays.Report.NOTHING_BROKEN) {
            throw new ConflictException("Nothing was promised for order %s that this date would break: everything has arrived, or the order has ended.".formatted(number));
        }
    }
}
