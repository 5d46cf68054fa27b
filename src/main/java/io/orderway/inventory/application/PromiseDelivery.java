package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.TransitTime;
import io.orderway.inventory.application.FindSupply.Found;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises the customer the day on which he has the goods. Only an order that is short looks at what is to come and who waits for it. */
@Service
public class PromiseDelivery {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final FindSupply supply;
    private final PromisedGoods promised;
    private final RankOrders ranks;
    private final PromiseChecks checks;
    private final DeliveryDates dates;
    private final TransitTime transit;
    private final FulfilmentQueue queue;

    PromiseDelivery(OrderReader orders, OrderProgress progress, FindSupply supply, PromisedGoods promised, RankOrders ranks,
            PromiseChecks checks, DeliveryDates dates, TransitTime transit, FulfilmentQueue queue) {
        this.orders = orders;
        this.progress = progress;
        this.supply = supply;
        this.promised = promised;
        this.ranks = ranks;
        this.checks = checks;
        this.dates = dates;
        this.transit = transit;
        this.queue = queue;
    }

    /** @param handlingDays working days from goods on the shelf to goods handed over, 0 or more */
    @Transactional
    public void promise(OrderNumber number, int handlingDays) {
        OrderView order = orders.get(number);
        Dispatch dispatch = transit.dispatch(order);
        queue.expectTransit(number, dispatch.transitDays());
        DeliveryForecast forecast = forecast(order, handlingDays, dispatch);
        progress.promise(number, forecast.deliveredOn(), PromiseCause.of(forecast));
    }

    private DeliveryForecast forecast(OrderView order, int handlingDays, Dispatch dispatch) {
        List<WantedLine> missing = EstimateDelivery.undelivered(order);
        if (missing.isEmpty()) {
            if (order.promisedDate() != null) {
                promised.forget(order.number());
            }
            return dates.of(order, missing, Map.of(), handlingDays, dispatch);
        }
        QueuePlace place = ranks.rank(order, missing).place();
        Found found = supply.find(place, missing);
        DeliveryForecast forecast = dates.of(order, missing, found.parts(), handlingDays, dispatch);
        promised.put(place, forecast.lines());
        found.behind().forEach(sku -> checks.ask(sku, "An order that goes first takes the goods", false));
        return forecast;
    }
}
