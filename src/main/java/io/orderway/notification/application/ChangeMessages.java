package io.orderway.notification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.change.ChangeEvent;
import io.orderway.change.ChangeOffer;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what a change of their order would mean, and what became of it. */
@Component
class ChangeMessages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final WorkingCalendar calendar;

    ChangeMessages(CustomerMessages messages, OrderReader orders, WorkingCalendar calendar) {
        this.messages = messages;
        this.orders = orders;
        this.calendar = calendar;
    }

    @EventListener
    void on(ChangeEvent.Offered event) {
        OrderView order = orders.get(event.change().order());
        tell(event.change(), MessageStep.CHANGE_OFFERED, format -> offer(event, order, format));
    }

    private Map<String, Object> offer(ChangeEvent.Offered event, OrderView order, CustomerFormat format) {
        ChangeOffer offer = event.change().offer();
        boolean withTax = offer.grossAfter() != null;
        ZonedDateTime until = event.change().validUntil().atZone(calendar.zone());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("changes", event.change().actions().stream().map(action -> action.words(order)).toList());
        data.put("withTax", withTax);
        data.put("priceBefore", format.total(withTax ? offer.grossBefore() : offer.netBefore()));
        data.put("priceAfter", format.total(withTax ? offer.grossAfter() : offer.netAfter()));
        data.put("dateBefore", format.date(offer.promisedBefore()));
        data.put("dateAfter", format.date(offer.promisedAfter()));
        data.put("undo", offer.undo());
        data.put("until", format.date(until.toLocalDate()) + ", " + TIME.format(until));
        data.put(MessageDraft.LINK, event.link());
        return data;
    }

    @EventListener
    void on(ChangeEvent.Made event) {
        OrderView order = orders.get(event.change().order());
        tell(event.change(), MessageStep.ORDER_CHANGED, format -> new Acknowledgement(order, format).data());
    }

    @EventListener
    void on(ChangeEvent.Left event) {
        tell(event.change(), MessageStep.ORDER_NOT_CHANGED, format -> Map.of("expired", event.change().state() == ChangeState.EXPIRED));
    }

    @EventListener
    void on(ChangeEvent.TooLate event) {
        tell(event.change(), MessageStep.CHANGE_TOO_LATE, format -> Map.of());
    }

    @EventListener
    void on(ChangeEvent.NotPaid event) {
        OrderView order = orders.get(event.change().order());
        tell(event.change(), MessageStep.CHANGE_NOT_PAID,
                format -> Map.of("changes", event.change().actions().stream().map(action -> action.words(order)).toList()));
    }

    private void tell(OrderChange change, MessageStep step, Function<CustomerFormat, Map<String, Object>> details) {
        messages.tell(orders.get(change.order()), step, change.number(), PartyRole.ORDERING, details);
    }
}
