package io.orderway.hold.application;

import io.orderway.hold.Holds;
import io.orderway.order.OrderEvent;
import io.orderway.shared.OrderNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is left to hold once an order has ended: whatever holds it is lifted in the same transaction. */
@Component
class HoldsOfEndedOrders {

    private final Holds holds;

    HoldsOfEndedOrders(Holds holds) {
        this.holds = holds;
    }

    @EventListener
    void on(OrderEvent.Rejected event) {
        lift(event.number());
    }

    @EventListener
    void on(OrderEvent.Expired event) {
        lift(event.number());
    }

    @EventListener
    void on(OrderEvent.EndedAsDuplicate event) {
        lift(event.number());
    }

    @EventListener
    void on(OrderEvent.Cancelled event) {
        lift(event.number());
    }

    @EventListener
    void on(OrderEvent.Completed event) {
        lift(event.number());
    }

    private void lift(OrderNumber number) {
        holds.open(number).forEach(hold -> holds.lift(hold.id(), "The order has ended"));
    }
}
