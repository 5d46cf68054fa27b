package io.orderway.payment.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.RefundCause;
import io.orderway.shared.OrderNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives credit back when an order ends without delivery, in the same transaction; what was paid too much when an order ends goes back. */
@Component("paymentOfOrdersThatEnded")
class OrdersThatEnded {

    /** After inventory, which locks stock: credit is locked last. */
    private static final int AFTER_STOCK = 100;

    private final OrderReader orders;
    private final Cover cover;
    private final Charges charges;
    private final MoneyDueBack dueBack;

    OrdersThatEnded(OrderReader orders, Cover cover, Charges charges, MoneyDueBack dueBack) {
        this.orders = orders;
        this.cover = cover;
        this.charges = charges;
        this.dueBack = dueBack;
    }

    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.Cancelled event) {
        giveBack(event.number());
    }

    /** What counts for an exchange that cannot be goes back like what was paid for any other goods. */
    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.Rejected event) {
        giveBack(event.number());
    }

    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.Expired event) {
        giveBack(event.number());
    }

    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.EndedAsDuplicate event) {
        giveBack(event.number());
    }

    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.Completed event) {
        charges.align(orders.lock(event.number()));
        dueBack.lookAtCommit(event.number(), RefundCause.OVERPAYMENT, event.number().value());
    }

    private void giveBack(OrderNumber number) {
        OrderView order = orders.lock(number);
        cover.releaseAll(order);
        charges.align(order);
        dueBack.lookAtCommit(number, RefundCause.CANCELLATION, number.value());
    }
}
