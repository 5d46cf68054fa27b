package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of their orders. Each message is recorded in the transaction of what it speaks of. */
@Component
class OrderMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final AtCommit atCommit;
    private final Clock clock;

    OrderMessages(CustomerMessages messages, OrderReader orders, AtCommit atCommit, Clock clock) {
        this.messages = messages;
        this.orders = orders;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    /** Waits for the commit: an order that goes straight on has its delivery date by then. */
    @EventListener
    void on(OrderEvent.Acknowledged event) {
        atCommit.once(new PendingAcknowledgement(event.number()), () -> acknowledge(event.number()));
    }

    private void acknowledge(OrderNumber number) {
        OrderView order = orders.get(number);
        messages.tell(order, MessageStep.ACKNOWLEDGEMENT, "1", PartyRole.ORDERING, format -> new Acknowledgement(order, format).data());
    }

    @EventListener
    void on(OrderEvent.Promised event) {
        if (atCommit.isPending(new PendingAcknowledgement(event.number()))) {
            return;
        }
        MessageStep step = event.first() ? MessageStep.DELIVERY_DATE : MessageStep.NEW_DELIVERY_DATE;
        OrderView order = orders.get(event.number());
        // A date can be left and come back to: each change is a message of its own.
        messages.tell(order, step, event.date() + "." + clock.millis(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("promisedDate", format.date(event.date()));
            data.put("firstPromisedDate", event.date().equals(order.firstPromisedDate()) ? null : format.date(order.firstPromisedDate()));
            data.put("requestedDate", event.date().equals(order.requestedDate()) ? null : format.date(order.requestedDate()));
            return data;
        });
    }

    @EventListener
    void on(OrderEvent.Rejected event) {
        tellReason(event.number(), MessageStep.ORDER_REJECTED, event.reason());
    }

    @EventListener
    void on(OrderEvent.Expired event) {
        tellReason(event.number(), MessageStep.ORDER_EXPIRED, event.reason());
    }

    @EventListener
    void on(OrderEvent.Cancelled event) {
        tellReason(event.number(), MessageStep.ORDER_CANCELLED, event.reason());
    }

    private void tellReason(OrderNumber number, MessageStep step, String reason) {
        messages.tell(orders.get(number), step, "1", PartyRole.ORDERING, format -> reason == null ? Map.of() : Map.of("reason", reason));
    }

    /** Several duplicates that end together are one message, and it stands on the order that survives. */
    @EventListener
    void on(OrderEvent.EndedAsDuplicate event) {
        atCommit.collect(new PendingDuplicates(event.survivor()), event.number(), ended -> tellDuplicates(event.survivor(), ended));
    }

    private void tellDuplicates(OrderNumber survivor, List<OrderNumber> ended) {
        List<String> numbers = ended.stream().map(OrderNumber::value).sorted().toList();
        messages.tell(orders.get(survivor), MessageStep.ORDER_DUPLICATE, String.join(".", numbers), PartyRole.ORDERING,
                format -> Map.of("ended", String.join(", ", numbers)));
    }

    @EventListener
    void on(OrderEvent.ShipmentHandedOver event) {
        OrderView order = orders.get(event.number());
        MessageStep step = order.shippingMethod() == ShippingMethod.COLLECTION ? MessageStep.COLLECTED : MessageStep.SHIPPED;
        messages.tell(order, step, event.shipment().value(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>(GoodsList.of(order, event.shipment(), format));
            data.put("complete", order.goods().stream().allMatch(line -> line.open() == 0) && order.shipments().size() == 1);
            data.put("carrier", event.carrier());
            data.put("trackingNumber", event.trackingNumber());
            data.put("shipTo", Addressee.lines(order.party(PartyRole.SHIP_TO)));
            return data;
        });
    }

    @EventListener
    void on(OrderEvent.Completed event) {
        messages.tell(orders.get(event.number()), MessageStep.ORDER_COMPLETED, "1", PartyRole.ORDERING, format -> Map.of());
    }

    private record PendingAcknowledgement(OrderNumber number) {
    }

    private record PendingDuplicates(OrderNumber survivor) {
    }
}
