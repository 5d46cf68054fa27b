package io.orderway.returns.application;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.UnknownShipmentException;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A parcel that its carrier brings back is a return that nobody has to ask for, nor to send. */
@Component
class TakeBackParcel {

    private static final String CARRIER = "Carrier";

    private final OrderReader orders;
    private final Returns returns;
    private final ReturnTable table;
    private final AskForReturn askForReturn;
    private final DecideReturn decideReturn;

    TakeBackParcel(OrderReader orders, Returns returns, ReturnTable table, AskForReturn askForReturn, DecideReturn decideReturn) {
        this.orders = orders;
        this.returns = returns;
        this.table = table;
        this.askForReturn = askForReturn;
        this.decideReturn = decideReturn;
    }

    @EventListener
    void on(DeliveryEvent.CalledBack event) {
        OrderView order = orders.lock(event.number());
        Map<Integer, Integer> pieces = pieces(order, event.shipment());
        if (!pieces.isEmpty()) {
            askForReturn.ask(new ReturnRequest(event.number(), key(event.shipment()), ReturnReason.CALLED_BACK, ReturnWish.REFUND,
                    ReturnCondition.UNOPENED, pieces), CARRIER);
        }
    }

    /** Of what the customer gives back himself, nothing is expected a second time. */
    private Map<Integer, Integer> pieces(OrderView order, ShipmentNumber shipment) {
        Map<Integer, Integer> returnable = returns.returnable(order);
        Map<Integer, Integer> pieces = new TreeMap<>();
        order.shipment(shipment).orElseThrow(() -> new UnknownShipmentException(shipment)).lines()
                .forEach(line -> pieces.put(line.lineNumber(), Math.min(line.quantity(), returnable.getOrDefault(line.lineNumber(), 0))));
        pieces.values().removeIf(count -> count == 0);
        return pieces;
    }

    @EventListener
    void on(DeliveryEvent.Tracked event) {
        if (event.status() == TrackingStatus.DELIVERED) {
            table.ofRequest(key(event.shipment())).ifPresent(row -> decideReturn.deliveredAllTheSame(row.number()));
        }
    }

    private static String key(ShipmentNumber shipment) {
        return "called-back:" + shipment;
    }
}
