package io.orderway.notification.application;

import io.orderway.correspondence.StatusLinks;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import io.orderway.shipping.ShippingEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers where their goods are on the way out of the house. */
@Component
class ShippingMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final Consignments consignments;
    private final StatusLinks statusLinks;
    private final Clock clock;

    ShippingMessages(CustomerMessages messages, OrderReader orders, Consignments consignments, StatusLinks statusLinks, Clock clock) {
        this.statusLinks = statusLinks;
        this.messages = messages;
        this.orders = orders;
        this.consignments = consignments;
        this.clock = clock;
    }

    @EventListener
    void on(ShippingEvent.ReadyForCollection event) {
        tellGoods(event.number(), event.shipment(), MessageStep.READY_FOR_COLLECTION, event.shipment().value());
    }

    @EventListener
    void on(ShippingEvent.CollectionOverdue event) {
        tellGoods(event.number(), event.shipment(), MessageStep.COLLECTION_REMINDER, event.shipment().value() + "." + clock.millis());
    }

    private void tellGoods(OrderNumber number, ShipmentNumber shipment, MessageStep step, String occasion) {
        OrderView order = orders.get(number);
        messages.tell(order, step, occasion, PartyRole.ORDERING, format -> GoodsList.of(order, shipment, format));
    }

    @EventListener
    void on(OrderEvent.ShipmentHandedOver event) {
        OrderView order = orders.get(event.number());
        if (order.shippingMethod() == ShippingMethod.COLLECTION) {
            tellGoods(event.number(), event.shipment(), MessageStep.COLLECTED, event.shipment().value());
            return;
        }
        String trackingLink = consignments.find(event.shipment()).map(Consignment::trackingUrl).orElse(null);
        messages.tell(order, MessageStep.SHIPPED, event.shipment().value(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>(GoodsList.of(order, event.shipment(), format));
            data.put("complete", order.goods().stream().allMatch(line -> line.open() == 0) && order.shipments().size() == 1);
            data.put("carrier", event.carrier());
            data.put("trackingNumber", event.trackingNumber());
            data.put("trackingLink", trackingLink);
            data.put(MessageDraft.STATUS_LINK, statusLinks.issue(event.number()));
            data.put("shipTo", Addressee.lines(order.party(PartyRole.SHIP_TO)));
            return data;
        });
    }
}
