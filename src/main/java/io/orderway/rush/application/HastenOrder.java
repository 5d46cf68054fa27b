package io.orderway.rush.application;

import io.orderway.inventory.DeliveryEstimates;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the work on an order whose urgency was judged anew sorted by it, and promises the day that follows. */
@Service
public class HastenOrder {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final DeliveryEstimates estimates;
    private final RunningWork work;

    HastenOrder(OrderReader orders, OrderProgress progress, DeliveryEstimates estimates, RunningWork work) {
        this.orders = orders;
        this.progress = progress;
        this.estimates = estimates;
        this.work = work;
    }

    @Transactional
    public void hasten(OrderNumber number) {
        OrderView order = orders.lock(number);
        if (order.state().isEnd()) {
            return;
        }
        work.sort(number, order.urgency());
        if (order.promisedDate() != null && order.urgency() != Urgency.STANDARD) {
            progress.promise(number, estimates.promise(order), "The order goes before others");
        }
    }
}
