package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryEstimates;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a corrected order does not want any more may be promised to others. */
@Component
class CorrectedPromises {

    private final PromisedGoods promised;
    private final OrderReader orders;
    private final DeliveryEstimates estimates;
    private final RankOrders ranks;

    CorrectedPromises(PromisedGoods promised, OrderReader orders, DeliveryEstimates estimates, RankOrders ranks) {
        this.promised = promised;
        this.orders = orders;
        this.estimates = estimates;
        this.ranks = ranks;
    }

    @EventListener
    void on(OrderEvent.LinesCorrected event) {
        if (promised.has(event.number())) {
            OrderView order = orders.get(event.number());
            promised.put(ranks.rank(order, EstimateDelivery.undelivered(order)).place(), estimates.forecast(order).lines());
        }
    }
}
