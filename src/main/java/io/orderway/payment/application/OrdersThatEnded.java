package io.orderway.payment.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentEvent;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives credit back when an order ends without delivery, in the same transaction, and tells of money that has to go back to the customer. */
@Component("paymentOfOrdersThatEnded")
class OrdersThatEnded {

    /** After inventory, which locks stock: credit is locked last. */
    private static final int AFTER_STOCK = 100;

    private final OrderReader orders;
    private final Cover cover;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    OrdersThatEnded(OrderReader orders, Cover cover, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.cover = cover;
        this.timeline = timeline;
        this.events = events;
    }

    @EventListener
    @Order(AFTER_STOCK)
    void on(OrderEvent.Cancelled event) {
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

    private void giveBack(OrderNumber number) {
        OrderView order = orders.lock(number);
        cover.releaseAll(order);
        Money left = cover.free(order, null);
        if (left.isPositive()) {
            timeline.record(number, "REFUND_DUE", left.toString());
            events.publishEvent(new PaymentEvent.RefundDue(number, left));
        }
    }
}
