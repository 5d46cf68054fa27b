package io.orderway.delay.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows how far an order's goods have come, and whether its promise can still be kept. */
@Component
class GoodsProgress {

    private static final Set<ShipmentState> ARRIVED = EnumSet.of(ShipmentState.DELIVERED, ShipmentState.CONFIRMED, ShipmentState.LOST,
            ShipmentState.CALLED_BACK, ShipmentState.CANCELLED);

    private final TransitTime transit;
    private final WorkingCalendar calendar;

    GoodsProgress(TransitTime transit, WorkingCalendar calendar) {
        this.transit = transit;
        this.calendar = calendar;
    }

    /** True while pieces have no stock. */
    boolean areWaiting(OrderView order) {
        return order.goods().stream().anyMatch(line -> line.open() > 0);
    }

    boolean areInTheHouse(OrderView order) {
        return order.shipments().stream().anyMatch(shipment -> !shipment.state().hasLeft() && shipment.state() != ShipmentState.CANCELLED);
    }

    /** True if all that is still to come has left the house. */
    boolean areSent(OrderView order) {
        return !areWaiting(order) && !areInTheHouse(order)
                && order.shipments().stream().anyMatch(shipment -> shipment.state() == ShipmentState.HANDED_OVER);
    }

    boolean haveArrived(OrderView order) {
        return !areWaiting(order) && !order.shipments().isEmpty()
                && order.shipments().stream().allMatch(shipment -> ARRIVED.contains(shipment.state()));
    }

    /** What leaves the house today at the earliest comes too late, or what has left is not there on the promised day. */
    boolean breaksPromise(OrderView order) {
        LocalDate promised = order.promisedDate();
        if (areWaiting(order) || areInTheHouse(order)) {
            return promised.isBefore(arrivalIfSentIn(order, 0));
        }
        return areSent(order) && promised.isBefore(calendar.today());
    }

    /** @param days working days until it leaves the house, or until it arrives if it has left */
    LocalDate arrivalIfSentIn(OrderView order, int days) {
        int underWay = areSent(order) ? 0 : transit.workingDays(order);
        return calendar.plusWorkingDays(calendar.today(), days + underWay);
    }
}
