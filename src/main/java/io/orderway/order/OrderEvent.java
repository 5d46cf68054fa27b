package io.orderway.order;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to an order, published within its transaction for whoever listens. */
public sealed interface OrderEvent {

    OrderNumber number();

    /**
     * Something was written on the order's timeline.
     *
     * @param id   names the entry
     * @param type as in {@link Timeline#record}
     */
    record Recorded(OrderNumber number, long id, String type, Instant at) implements OrderEvent {
    }

    record Placed(OrderNumber number) implements OrderEvent {
    }

    record Released(OrderNumber number) implements OrderEvent {
    }

    record Rejected(OrderNumber number, String reason) implements OrderEvent {
    }

    record Expired(OrderNumber number, String reason) implements OrderEvent {
    }

    record EndedAsDuplicate(OrderNumber number, OrderNumber survivor) implements OrderEvent {
    }

    record Cancelled(OrderNumber number, String reason) implements OrderEvent {
    }

    /** Article or quantity of a line was corrected, or a line was dropped. */
    record LinesCorrected(OrderNumber number) implements OrderEvent {
    }

    /** Pieces that were to be cancelled are given up; whatever held them is undone. */
    record RemainderGivenUp(OrderNumber number) implements OrderEvent {
    }

    /** What was done for the goods that have not left the house is undone, so that they are delivered anew as the order says then. */
    record DeliveryUndone(OrderNumber number) implements OrderEvent {
    }

    record Acknowledged(OrderNumber number) implements OrderEvent {
    }

    record UrgencyJudged(OrderNumber number, Urgency urgency) implements OrderEvent {
    }

    /** @param first true for the frozen first promise */
    record Promised(OrderNumber number, LocalDate date, String cause, boolean first) implements OrderEvent {
    }

    record ShipmentOpened(OrderNumber number, ShipmentNumber shipment) implements OrderEvent {
    }

    record ShipmentHandedOver(OrderNumber number, ShipmentNumber shipment, String carrier, String trackingNumber) implements OrderEvent {
    }

    record ShipmentDelivered(OrderNumber number, ShipmentNumber shipment) implements OrderEvent {
    }

    record Completed(OrderNumber number) implements OrderEvent {
    }
}
