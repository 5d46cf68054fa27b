package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises the customer the day on which he has the goods: for goods that are reserved, today, the time that the house needs and the time
 * under way; for goods that are short, once they can have been bought again. A date that the customer wishes later holds.
 */
@Service
public class PromiseDelivery {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final Products products;
    private final TransitTime transit;
    private final FulfilmentQueue queue;
    private final WorkingCalendar calendar;

    PromiseDelivery(OrderReader orders, OrderProgress progress, Products products, TransitTime transit, FulfilmentQueue queue,
            WorkingCalendar calendar) {
        this.orders = orders;
        this.progress = progress;
        this.products = products;
        this.transit = transit;
        this.queue = queue;
        this.calendar = calendar;
    }

    /** @param handlingDays working days from goods on the shelf to goods handed over, 0 or more */
    @Transactional
    public void promise(OrderNumber number, int handlingDays) {
        OrderView order = orders.get(number);
        List<Sku> missing = order.goods().stream().filter(line -> line.open() > 0).map(line -> Sku.of(line.sku())).distinct().toList();
        int transitDays = transit.workingDays(order);
        queue.expectTransit(number, transitDays);
        LocalDate possible = calendar.plusWorkingDays(calendar.today().plusDays(leadTime(missing)), handlingDays + transitDays);
        // Nothing is delivered on a Sunday, even if that is what the customer wishes.
        LocalDate wished = order.requestedDate() == null ? possible : calendar.plusWorkingDays(order.requestedDate(), 0);
        boolean wishedLater = wished.isAfter(possible);
        progress.promise(number, wishedLater ? wished : possible, cause(missing, wishedLater));
    }

    private int leadTime(List<Sku> missing) {
        if (missing.isEmpty()) {
            return 0;
        }
        return products.findAll(missing).values().stream().map(Product::replenishment).mapToInt(r -> r.leadTimeDays()).max().orElse(0);
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
