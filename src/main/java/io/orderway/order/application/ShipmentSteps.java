package io.orderway.order.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.ShipmentState;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownShipmentException;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.Shipment;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deliveries of orders on. */
@Service
@Transactional
class ShipmentSteps implements Shipments {

    private final OrderAccess access;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ShipmentSteps(OrderAccess access, Timeline timeline, ApplicationEventPublisher events) {
        this.access = access;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public ShipmentNumber open(OrderNumber number, Map<Integer, Integer> pieces) {
        ShipmentNumber shipment = access.lock(number).openShipment(pieces).number();
        timeline.record(number, "SHIPMENT_OPENED", shipment + ": " + InWords.counted(total(pieces), "piece"));
        events.publishEvent(new OrderEvent.ShipmentOpened(number, shipment));
        return shipment;
    }

    @Override
    public void recordPicked(ShipmentNumber number, Map<Integer, Integer> pieces) {
        Shipment shipment = lock(number);
        int wanted = total(shipment.pieces());
        if (shipment.pick(pieces)) {
            timeline.record(number.orderNumber(), shipment.state() == ShipmentState.CANCELLED ? "NOTHING_PICKED" : "SHIPMENT_PICKED",
                    "%s: %d of %s".formatted(number, total(shipment.pieces()), InWords.counted(wanted, "piece")));
        }
    }

    @Override
    public void recordPacked(ShipmentNumber number, int weightGrams, int parcels) {
        if (lock(number).pack(weightGrams, parcels)) {
            timeline.record(number.orderNumber(), "SHIPMENT_PACKED", "%s: %,d g in %s".formatted(number, weightGrams, InWords.counted(parcels, "parcel")));
        }
    }

    @Override
    public void recordHandedOver(ShipmentNumber number, String carrier, String trackingNumber) {
        if (lock(number).handOver()) {
            timeline.record(number.orderNumber(), "SHIPMENT_HANDED_OVER",
                    number + " with " + carrier + (trackingNumber == null ? "" : ", tracking number " + trackingNumber));
            events.publishEvent(new OrderEvent.ShipmentHandedOver(number.orderNumber(), number, carrier, trackingNumber));
        }
    }

    @Override
    public void recordDelivered(ShipmentNumber number) {
        if (lock(number).deliver()) {
            timeline.record(number.orderNumber(), "SHIPMENT_DELIVERED", number.value());
            events.publishEvent(new OrderEvent.ShipmentDelivered(number.orderNumber(), number));
        }
    }

    @Override
    public boolean confirm(ShipmentNumber number, String how) {
        CustomerOrder order = access.lock(number.orderNumber());
        if (shipment(order, number).confirm()) {
            timeline.record(number.orderNumber(), "DELIVERY_CONFIRMED", number + ": " + how);
        }
        return order.isEverythingDelivered();
    }

    @Override
    public boolean giveUpAsLost(ShipmentNumber number) {
        CustomerOrder order = access.lock(number.orderNumber());
        if (shipment(order, number).lose()) {
            timeline.record(number.orderNumber(), "SHIPMENT_LOST", number.value());
        }
        return order.isEverythingDelivered();
    }

    @Override
    public boolean callBack(ShipmentNumber number) {
        CustomerOrder order = access.lock(number.orderNumber());
        if (shipment(order, number).callBack()) {
            timeline.record(number.orderNumber(), "SHIPMENT_CALLED_BACK", number + ": the carrier brings it back");
        }
        return order.isEverythingDelivered();
    }

    @Override
    public void useUp(ShipmentNumber number) {
        Shipment shipment = lock(number);
        if (shipment.useUp()) {
            timeline.record(number.orderNumber(), "GOODS_USED_UP", "%s: %s".formatted(number, InWords.counted(total(shipment.pieces()), "piece")));
        }
    }

    @Override
    public void cancel(ShipmentNumber number, String reason) {
        if (lock(number).cancel()) {
            timeline.record(number.orderNumber(), "SHIPMENT_CANCELLED", number + ": " + reason);
        }
    }

    private Shipment lock(ShipmentNumber number) {
        return shipment(access.lock(number.orderNumber()), number);
    }

    private static Shipment shipment(CustomerOrder order, ShipmentNumber number) {
        return order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
    }

    private static int total(Map<Integer, Integer> pieces) {
        return pieces.values().stream().mapToInt(Integer::intValue).sum();
    }
}
