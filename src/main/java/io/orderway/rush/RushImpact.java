package io.orderway.rush;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.List;

/** What letting an order go first would cost the others, as the warehouse's queue and capacity stand now. */
public interface RushImpact {

    /**
     * Not to be asked within a read-only transaction: the table of the warehouse's capacity leaves a trace in the engine's history.
     *
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     */
    Impact of(OrderNumber number);

    /**
     * @param asRush     day on which the warehouse gets to the order if it goes first
     * @param inItsTurn  day on which it gets to it otherwise
     * @param pushedBack shipments of other orders that would wait longer, in the order of the queue
     */
    record Impact(LocalDate asRush, LocalDate inItsTurn, List<PushedBack> pushedBack) {
    }

    /**
     * @param promised what its customer was promised; null if nothing was
     * @param from     day on which the warehouse gets to it now
     * @param to       day on which it would get to it then
     * @param arrives  day on which the customer would have it then
     */
    record PushedBack(OrderNumber number, ShipmentNumber shipment, LocalDate promised, LocalDate from, LocalDate to, LocalDate arrives) {

        /** Whether the promise would be broken. */
        public boolean isLate() {
            return promised != null && arrives.isAfter(promised);
        }
    }
}
