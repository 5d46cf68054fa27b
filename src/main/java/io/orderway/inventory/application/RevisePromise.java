package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.DeliveryPostponed;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Promises one order the later date that follows from what is to come now. An earlier one disturbs nobody: the customer hears of it when his goods
 * are reserved.
 */
@Component
class RevisePromise {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final DeliveryEstimates estimates;
    private final RankOrders ranks;
    private final PromisedGoods promised;
    private final ApplicationEventPublisher events;

    RevisePromise(OrderReader orders, OrderProgress progress, DeliveryEstimates estimates, RankOrders ranks, PromisedGoods promised,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.progress = progress;
        this.estimates = estimates;
        this.ranks = ranks;
        this.promised = promised;
        this.events = events;
    }

    /** Called within the transaction that looks at several orders. @param cause for the people of the house */
    void revise(OrderNumber number, String cause, boolean bySupplier) {
        OrderView order = orders.lock(number);
        List<WantedLine> missing = EstimateDelivery.undelivered(order);
        if (order.state().isEnd() || missing.isEmpty()) {
            promised.forget(number);
            return;
        }
        DeliveryForecast forecast = estimates.forecast(order);
        promised.put(ranks.rank(order, missing).place(), forecast.lines());
        if (order.promisedDate() != null && forecast.deliveredOn().isAfter(order.promisedDate())) {
            events.publishEvent(new DeliveryPostponed(number, forecast.deliveredOn(), bySupplier));
            progress.promise(number, forecast.deliveredOn(), cause);
        }
    }
}
