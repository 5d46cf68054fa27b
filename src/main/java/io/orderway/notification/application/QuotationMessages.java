package io.orderway.notification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.quotation.QuotationEvent;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends customers what they are offered. */
@Component
class QuotationMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final WorkingCalendar calendar;

    QuotationMessages(CustomerMessages messages, OrderReader orders, WorkingCalendar calendar) {
        this.messages = messages;
        this.orders = orders;
        this.calendar = calendar;
    }

    @EventListener
    void on(QuotationEvent.Offered event) {
        OrderView order = orders.get(event.quotation().order());
        messages.tell(order, MessageStep.QUOTATION, "1", PartyRole.ORDERING, event.paper(), format -> {
            Map<String, Object> data = new Acknowledgement(order, format).data();
            data.put("validUntil", format.date(event.quotation().validUntil().minusSeconds(1).atZone(calendar.zone()).toLocalDate()));
            data.put(MessageDraft.LINK, event.link());
            return data;
        });
    }
}
