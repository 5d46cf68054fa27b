package io.orderway.walk;

import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ConflictException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The shipments of one history on their way out of the house. */
final class StockShipments {

    private final StockStaff staff;
    private final StockDesk desk;
    private final StockOrders orders;

    StockShipments(StockStaff staff, StockDesk desk, StockOrders orders) {
        this.staff = staff;
        this.desk = desk;
        this.orders = orders;
    }

    String pick(Random random) {
        OrderView.Shipment shipment = any(random, ShipmentState.OPEN);
        Map<Integer, Integer> found = new HashMap<>();
        shipment.lines().forEach(line -> found.put(line.lineNumber(),
                random.nextInt(4) > 0 ? line.quantity() : random.nextInt(line.quantity() + 1)));
        staff.transaction().executeWithoutResult(status -> {
            staff.enterPicks().enter(shipment.number(), found);
            staff.recordPicks().record(shipment.number());
        });
        shipment.lines().forEach(line -> desk.moved(Sku.of(line.sku()), found.get(line.lineNumber()) - line.quantity()));
        return inWords(shipment) + " found " + found;
    }

    String pack(Random random) {
        OrderView.Shipment shipment = any(random, ShipmentState.PICKED);
        staff.shipments().recordPacked(shipment.number(), 1200, 1);
        return inWords(shipment);
    }

    String handOver(Random random) {
        OrderView.Shipment shipment = any(random, ShipmentState.PACKED, ShipmentState.HANDED_OVER, ShipmentState.CANCELLED);
        ShipmentNumber number = shipment.number();
        staff.transaction().executeWithoutResult(status -> {
            staff.shipments().recordHandedOver(number, "UPS", "1Z" + number.value());
            staff.reservations().consume(number);
        });
        if (shipment.state() == ShipmentState.PACKED) {
            shipment.lines().forEach(line -> desk.left(Sku.of(line.sku()), line.quantity()));
        }
        return inWords(shipment);
    }

    String deliver(Random random) {
        OrderView.Shipment shipment = any(random, ShipmentState.HANDED_OVER);
        staff.shipments().recordDelivered(shipment.number());
        return inWords(shipment);
    }

    String stopDelivery(Random random) {
        OrderView.Shipment shipment = any(random, ShipmentState.values());
        staff.undoAllocation().undo(shipment.number().orderNumber(), Optional.of(shipment.number()));
        return inWords(shipment);
    }

    private OrderView.Shipment any(Random random, ShipmentState... states) {
        List<OrderView.Shipment> candidates = orders.shipments().stream().filter(shipment -> Set.of(states).contains(shipment.state())).toList();
        if (candidates.isEmpty()) {
            throw new ConflictException("No shipment stands there.");
        }
        return WalkDesk.any(candidates, random);
    }

    private String inWords(OrderView.Shipment shipment) {
        return "%s of %s, %s".formatted(shipment.number().value().substring(shipment.number().orderNumber().value().length() + 1),
                orders.inWords(shipment.number().orderNumber()), shipment.state());
    }
}
