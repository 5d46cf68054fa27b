package io.orderway.delay.application;

import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has an order cancelled whose customer does not wait any longer. */
@Service
public class CancelDelayedOrder {

    private final OrderReader orders;
    private final DelayProcess process;

    CancelDelayedOrder(OrderReader orders, DelayProcess process) {
        this.orders = orders;
        this.process = process;
    }

    /** Nothing happens if the order has ended meanwhile. */
    @Transactional
    public void cancel(OrderNumber number, int priority) {
        if (!orders.get(number).state().isEnd()) {
            process.cancelOrder(number, priority);
        }
    }
}
