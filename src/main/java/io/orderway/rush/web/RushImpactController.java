package io.orderway.rush.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.rush.RushImpact;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows sales what a rush would cost the others. */
@RestController
class RushImpactController {

    private final RushImpact impact;
    private final CurrentUser currentUser;

    RushImpactController(RushImpact impact, CurrentUser currentUser) {
        this.impact = impact;
        this.currentUser = currentUser;
    }

    record Impact(LocalDate asRush, LocalDate inItsTurn, List<PushedBack> pushedBack) {
    }

    record PushedBack(String orderNumber, String shipmentNumber, LocalDate promised, LocalDate from, LocalDate to, LocalDate arrives,
            boolean late) {
    }

    @GetMapping("/api/orders/{orderNumber}/rush-impact")
    Impact of(@PathVariable String orderNumber) {
        currentUser.require(Groups.SALES, Groups.ORDER_DESK, Groups.WAREHOUSE, Groups.MANAGERS);
        RushImpact.Impact cost = impact.of(OrderNumber.of(orderNumber));
        return new Impact(cost.asRush(), cost.inItsTurn(), cost.pushedBack().stream()
                .map(other -> new PushedBack(other.number().value(), other.shipment().value(), other.promised(), other.from(), other.to(),
                        other.arrives(), other.isLate())).toList());
    }
}
