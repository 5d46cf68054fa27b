package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.delivery.ParcelIntercepts;
import io.orderway.delivery.ParcelIntercepts.OnItsWay;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Intercepts.Answer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has carriers bring back what is to be cancelled and is on its way. Only whole parcels can be called back. */
@Service
@Transactional
public class CallParcelsBack {

    private static final Set<ShipmentState> WITH_CUSTOMER = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED);

    private final CancellationTable table;
    private final OrderReader orders;
    private final ParcelIntercepts intercepts;

    CallParcelsBack(CancellationTable table, OrderReader orders, ParcelIntercepts intercepts) {
        this.table = table;
        this.orders = orders;
        this.intercepts = intercepts;
    }

    /**
     * @param parcel        null if none is left that can be asked for
     * @param onItsWay      null without a parcel
     * @param allCalledBack nothing of what is to be cancelled is on its way or with the customer any more
     */
    public record Next(ShipmentNumber parcel, OnItsWay onItsWay, boolean allCalledBack) {
    }

    public Next next(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        OrderView order = orders.get(cancellation.order());
        Map<Integer, Integer> wanted = wanted(cancellation, order);
        for (OrderView.Shipment shipment : order.shipments()) {
            if (shipment.state() == ShipmentState.HANDED_OVER && isWhollyWanted(shipment, wanted)) {
                Optional<OnItsWay> onItsWay = intercepts.take(shipment.number(), cancellationNumber);
                if (onItsWay.isPresent()) {
                    return new Next(shipment.number(), onItsWay.get(), false);
                }
            }
        }
        return new Next(null, null, wanted.isEmpty());
    }

    /** By line, the pieces that are to be cancelled and are with a carrier or the customer; what comes back for this wish is counted off. */
    private Map<Integer, Integer> wanted(Cancellation cancellation, OrderView order) {
        Map<Integer, Integer> wanted = new TreeMap<>(cancellation.pieces());
        if (cancellation.isWhole()) {
            order.shipments().stream().filter(shipment -> WITH_CUSTOMER.contains(shipment.state())).flatMap(shipment -> shipment.lines().stream())
                    .forEach(line -> wanted.merge(line.lineNumber(), line.quantity(), Integer::sum));
        } else {
            Set<ShipmentNumber> calledBack = intercepts.calledBackFor(cancellation.number());
            order.shipments().stream().filter(shipment -> calledBack.contains(shipment.number())).flatMap(shipment -> shipment.lines().stream())
                    .forEach(line -> wanted.merge(line.lineNumber(), -line.quantity(), Integer::sum));
        }
        wanted.values().removeIf(pieces -> pieces <= 0);
        return wanted;
    }

    private static boolean isWhollyWanted(OrderView.Shipment shipment, Map<Integer, Integer> wanted) {
        return shipment.lines().stream().allMatch(line -> line.quantity() <= wanted.getOrDefault(line.lineNumber(), 0));
    }

    public Answer ask(ShipmentNumber shipment) {
        return intercepts.ask(shipment);
    }

    public void callBack(ShipmentNumber shipment) {
        intercepts.callBack(shipment);
    }

    /** @param said what the carrier says; null if it was not asked */
    public void goesOn(ShipmentNumber shipment, Answer said) {
        intercepts.goesOn(shipment, said);
    }
}
