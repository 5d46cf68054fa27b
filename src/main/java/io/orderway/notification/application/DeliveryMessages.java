package io.orderway.notification.application;

import io.orderway.correspondence.StatusLinks;
import io.orderway.delivery.DeliveryEvent;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.returns.ReturnLinks;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks customers whether they have got what they ordered. */
@Component
class DeliveryMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final ReturnLinks returnLinks;
    private final StatusLinks statusLinks;
    private final Clock clock;

    DeliveryMessages(CustomerMessages messages, OrderReader orders, ReturnLinks returnLinks, StatusLinks statusLinks, Clock clock) {
        this.messages = messages;
        this.orders = orders;
        this.returnLinks = returnLinks;
        this.statusLinks = statusLinks;
        this.clock = clock;
    }

    @EventListener
    void on(DeliveryEvent.CalledBack event) {
        OrderView order = orders.get(event.number());
        messages.tell(order, MessageStep.PARCEL_CALLED_BACK, event.shipment().value(), PartyRole.ORDERING,
                format -> GoodsList.of(order, event.shipment(), format));
    }

    @EventListener
    void on(DeliveryEvent.ConfirmationAsked event) {
        OrderView order = orders.get(event.number());
        String occasion = event.again() ? event.shipment() + "." + clock.millis() : event.shipment().value();
        messages.tell(order, MessageStep.DELIVERY_CONFIRMATION, occasion, PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>(GoodsList.of(order, event.shipment(), format));
            data.put(MessageDraft.LINK, event.url());
            data.put(MessageDraft.RETURN_LINK, returnLinks.issue(event.number()));
            data.put(MessageDraft.STATUS_LINK, statusLinks.issue(event.number()));
            return data;
        });
    }
}
