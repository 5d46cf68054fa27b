package io.orderway.inventory.application;

import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises the customer the day on which he has the goods. */
@Service
public class PromiseDelivery {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final PossibleDates dates;
    private final TransitTime transit;
    private final FulfilmentQueue queue;

    PromiseDelivery(OrderReader orders, OrderProgress progress, PossibleDates dates, TransitTime transit, FulfilmentQueue queue) {
        this.orders = orders;
        this.progress = progress;
        this.dates = dates;
        this.transit = transit;
        this.queue = queue;
    }

    /** @param handlingDays working days from goods on the shelf to goods handed over, 0 or more */
    @Transactional
    public void promise(OrderNumber number, int handlingDays) {
        OrderView order = orders.get(number);
        List<Sku> missing = order.goods().stream().filter(line -> line.open() > 0).map(line -> Sku.of(line.sku())).distinct().toList();
        int transitDays = transit.workingDays(order);
        queue.expectTransit(number, transitDays);
        PossibleDates.Possible possible = dates.of(order, missing, handlingDays, transitDays);
        progress.promise(number, possible.date(), cause(missing, possible.wishedLater()));
    }

    private static String cause(List<Sku> missing, boolean wishedLater) {
        if (wishedLater) {
            return "As the customer wishes";
        }
        return missing.isEmpty() ? "The goods are reserved" : "Short of " + missing.get(0) + others(missing.size() - 1);
    }

    private static String others(int count) {
        return count == 0 ? "" : " and %d other%s".formatted(count, count == 1 ? "" : "s");
    }
}
