package io.orderway.inventory.application;

import io.orderway.order.OrderEvent;
import io.orderway.shared.OrderNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes back what an order holds when it ends without delivery, in the same transaction. */
@Component("inventoryOfOrdersThatEnded")
class OrdersThatEnded {

    /** Stock is locked before credit, everywhere. */
    private static final int BEFORE_CREDIT = 0;

    private final StoredReservations reservations;
    private final FreedStock freed;

    OrdersThatEnded(StoredReservations reservations, FreedStock freed) {
        this.reservations = reservations;
        this.freed = freed;
    }

    @EventListener
    @Order(BEFORE_CREDIT)
    void on(OrderEvent.Cancelled event) {
        takeBack(event.number(), "Order cancelled");
    }

    @EventListener
    @Order(BEFORE_CREDIT)
    void on(OrderEvent.Expired event) {
        takeBack(event.number(), "Order expired");
    }

    @EventListener
    @Order(BEFORE_CREDIT)
    void on(OrderEvent.EndedAsDuplicate event) {
        takeBack(event.number(), "Order ended as duplicate");
    }

    private void takeBack(OrderNumber number, String reason) {
        freed.leaveQueue(number);
        reservations.release(number, reason);
    }
}
