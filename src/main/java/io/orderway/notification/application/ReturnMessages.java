package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.returns.ReturnEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of the goods that they give back. */
@Component
class ReturnMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;

    ReturnMessages(CustomerMessages messages, OrderReader orders) {
        this.messages = messages;
        this.orders = orders;
    }

    @EventListener
    void on(ReturnEvent.Accepted event) {
        messages.tell(orders.get(event.number()), MessageStep.RETURN_ACCEPTED, event.returnNumber(), PartyRole.ORDERING,
                format -> Map.of("returnNumber", event.returnNumber(), MessageDraft.LINK, event.link()));
    }

    @EventListener
    void on(ReturnEvent.Refused event) {
        messages.tell(orders.get(event.number()), MessageStep.RETURN_REFUSED, event.returnNumber(), PartyRole.ORDERING,
                format -> Map.of("returnNumber", event.returnNumber(), "sentence", event.sentence()));
    }

    @EventListener
    void on(ReturnEvent.CameShort event) {
        List<Map<String, Object>> lines = event.lines().stream()
                .map(line -> Map.<String, Object>of("sku", line.sku(), "announced", line.pieces(), "came", line.received())).toList();
        messages.tell(orders.get(event.number()), MessageStep.RETURN_SHORT, event.returnNumber(), PartyRole.ORDERING,
                format -> Map.of("returnNumber", event.returnNumber(), "lines", lines));
    }

    @EventListener
    void on(ReturnEvent.Settled event) {
        messages.tell(orders.get(event.number()), MessageStep.RETURN_SETTLED, event.returnNumber(), PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("returnNumber", event.returnNumber());
            data.put("value", event.value().isPositive() ? format.total(event.value()) : null);
            data.put("exchange", event.exchange() == null ? null : event.exchange().value());
            data.put("other", event.other());
            data.put(MessageDraft.LINK, event.feedback());
            return data;
        });
    }
}
