package io.orderway.notification.application;

import io.orderway.delay.DelayEvent;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers of delays, and how things stand until they have their goods. */
@Component
class DelayMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final AtCommit atCommit;
    private final Clock clock;

    DelayMessages(CustomerMessages messages, OrderReader orders, AtCommit atCommit, Clock clock) {
        this.messages = messages;
        this.orders = orders;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    /** Its notice will state the new date and ask: nothing is told before it. */
    @EventListener
    void on(DelayEvent.Noticed event) {
        atCommit.once(new NoticedDelay(event.number()), () -> { });
    }

    /** States the new date, so that the change of the promise needs no message of its own. */
    @EventListener
    void on(DelayEvent.Told event) {
        atCommit.once(new PendingDelayNotice(event.number()), () -> tell(event));
    }

    private void tell(DelayEvent.Told event) {
        messages.tell(orders.get(event.number()), MessageStep.DELIVERY_DELAYED, "%s.%d".formatted(event.promisedOn(), event.notice()),
                PartyRole.ORDERING, format -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("promisedOn", format.date(event.promisedOn()));
                    data.put("newDate", format.date(event.newDate()));
                    data.put("silenceCancels", event.silenceCancels());
                    data.put("compensation", event.compensation());
                    data.put("discountPercent", format.number(event.discountPercent()));
                    data.put("again", event.notice() > 1);
                    data.put("until", format.date(event.until()));
                    data.put(MessageDraft.LINK, event.url());
                    return data;
                });
    }

    /** May come again and again: each is a message of its own. */
    @EventListener
    void on(DelayEvent.StandsAt event) {
        messages.tell(orders.get(event.number()), MessageStep.DELAY_UPDATE, Long.toString(clock.millis()), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("newDate", format.date(event.newDate()));
            return data;
        });
    }
}
