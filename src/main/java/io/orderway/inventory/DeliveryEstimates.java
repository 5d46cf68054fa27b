package io.orderway.inventory;

import io.orderway.order.OrderView;
import java.time.LocalDate;

/** Foresees when customers could have their goods. */
public interface DeliveryEstimates {

    /**
     * The day that would be promised for an order if it were allocated now. Nothing is reserved: whoever comes first may get the goods.
     *
     * <p>Not to be asked within a read-only transaction: decision tables leave a trace in the engine's history.
     *
     * @param order as it is, or as it would be: goods that it holds now and that are on none of its shipments in this view count as free for it
     */
    LocalDate promise(OrderView order);
}
