package io.orderway.inventory;

import io.orderway.order.OrderView;
import java.time.LocalDate;

/** Foresees when customers could have their goods: from stock, from what suppliers are expected to deliver, or once it has been bought again. */
public interface DeliveryEstimates {

    /**
     * The day that would be promised for an order if it were allocated now. Nothing is reserved: whoever comes first may get the goods.
     *
     * @param order as it is, or as it would be: goods that it holds now and that are on none of its shipments in this view count as free for it
     */
    LocalDate promise(OrderView order);

    /**
     * The same line by line for an order as it is. What orders before this one wait for is not there for it. A line whose article is none, or
     * unknown, is left out.
     */
    DeliveryForecast forecast(OrderView order);
}
