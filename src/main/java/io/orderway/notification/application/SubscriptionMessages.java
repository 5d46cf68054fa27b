package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.SubscriptionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells subscribers what changes for them; the message stands on the newest order of the subscription. */
@Component
class SubscriptionMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;

    SubscriptionMessages(CustomerMessages messages, OrderReader orders) {
        this.messages = messages;
        this.orders = orders;
    }

    @EventListener
    void on(SubscriptionEvent.PriceAnnounced event) {
        OrderView order = orders.get(event.lastOrder());
        messages.tell(order, MessageStep.SUBSCRIPTION_PRICE, event.subscription().number() + "/" + event.from(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("subscription", event.subscription().number());
            data.put("from", format.date(event.from()));
            data.put("changes", changes(event, order, format));
            data.put(MessageDraft.LINK, event.link());
            return data;
        });
    }

    private static List<String> changes(SubscriptionEvent.PriceAnnounced event, OrderView order, CustomerFormat format) {
        return event.subscription().lines().stream().filter(line -> event.after().containsKey(line.lineNumber()))
                .map(line -> words(event, line, order.currency(), format)).toList();
    }

    private static String words(SubscriptionEvent.PriceAnnounced event, Subscription.Line line, String currency, CustomerFormat format) {
        return "%s x %s: %s instead of %s".formatted(format.number(line.pieces()), line.sku(),
                format.unitPrice(event.after().get(line.lineNumber()), currency), format.unitPrice(event.before().get(line.lineNumber()), currency));
    }
}
