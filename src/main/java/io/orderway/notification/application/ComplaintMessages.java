package io.orderway.notification.application;

import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.OfferedRemedy;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of their complaints. */
@Component
class ComplaintMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;

    ComplaintMessages(CustomerMessages messages, OrderReader orders) {
        this.messages = messages;
        this.orders = orders;
    }

    @EventListener
    void on(ComplaintEvent.Acknowledged event) {
        tell(event, MessageStep.COMPLAINT_RECEIVED, event.complaintNumber(),
                format -> Map.of("topic", event.topic().title(), "answerBy", format.date(event.answerBy())));
    }

    /** The clerk's words, line by line. */
    @EventListener
    void on(ComplaintEvent.MessageWritten event) {
        tell(event, MessageStep.COMPLAINT_MESSAGE, event.complaintNumber() + "." + event.contact(),
                format -> Map.of("words", event.text().lines().toList()));
    }

    /** Each offer is a message of its own. */
    @EventListener
    void on(ComplaintEvent.RemedyProposed event) {
        OrderView order = orders.get(event.number());
        tell(event, MessageStep.COMPLAINT_REMEDY, event.complaintNumber() + "." + event.proposal(), format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("lines", goods(order, event.offered().replace(), format));
            data.putAll(money(event.offered(), format));
            data.put("until", format.date(event.until()));
            data.put(MessageDraft.LINK, event.url());
            return data;
        });
    }

    @EventListener
    void on(ComplaintEvent.Closed event) {
        tell(event, MessageStep.COMPLAINT_CLOSED, event.complaintNumber(), format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("ownError", event.finding() == ComplaintFinding.OWN_ERROR);
            data.put("clarified", event.finding() == ComplaintFinding.MISUNDERSTANDING);
            data.put("withdrawn", event.finding() == ComplaintFinding.WITHDRAWN);
            data.put("noAgreement", event.finding() == ComplaintFinding.NO_AGREEMENT);
            data.put("correctedOrder", event.correctedOrder() == null ? null : event.correctedOrder().value());
            data.put("otherwise", event.settledOtherwise());
            data.putAll(money(event.offered(), format));
            data.put(MessageDraft.LINK, event.feedbackUrl());
            return data;
        });
    }

    private void tell(ComplaintEvent event, MessageStep step, String occasion, Function<CustomerFormat, Map<String, Object>> details) {
        messages.tell(orders.get(event.number()), step, occasion, PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>(Map.of("complaintNumber", event.complaintNumber()));
            data.putAll(details.apply(format));
            return data;
        });
    }

    private static Map<String, Object> money(OfferedRemedy offered, CustomerFormat format) {
        Map<String, Object> data = new HashMap<>();
        data.put("amount", offered.back().isPositive() ? format.total(offered.back()) : null);
        data.put("gesture", offered.gesture().isPositive() ? format.total(offered.gesture()) : null);
        return data;
    }

    private static List<Map<String, Object>> goods(OrderView order, Map<Integer, Integer> replace, CustomerFormat format) {
        return order.goods().stream().filter(line -> replace.containsKey(line.lineNumber())).map(line -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("sku", line.sku());
            data.put("description", line.description());
            data.put("quantity", format.number(replace.get(line.lineNumber())));
            return data;
        }).toList();
    }
}
