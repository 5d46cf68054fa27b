package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.rush.RushEvent;
import io.orderway.shared.OrderNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a customer what became of his rush. Those whose orders are pushed back learn of it by their new delivery dates. */
@Component
class RushMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final AtCommit atCommit;

    RushMessages(CustomerMessages messages, OrderReader orders, AtCommit atCommit) {
        this.messages = messages;
        this.orders = orders;
        this.atCommit = atCommit;
    }

    @EventListener
    void on(RushEvent.Accepted event) {
        tell(event.number(), MessageStep.RUSH_ACCEPTED);
    }

    @EventListener
    void on(RushEvent.Declined event) {
        tell(event.number(), MessageStep.RUSH_DECLINED);
    }

    private void tell(OrderNumber number, MessageStep step) {
        atCommit.once(new PendingRushAnswer(number), () -> {
            OrderView order = orders.get(number);
            messages.tell(order, step, "1", PartyRole.ORDERING, format -> {
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("promisedDate", format.date(order.promisedDate()));
                data.put("requestedDate", format.date(order.requestedDate()));
                return data;
            });
        });
    }
}
