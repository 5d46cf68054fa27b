package io.orderway.notification.application;

import io.orderway.correspondence.CorrespondenceEvent;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers customers who wanted to know something, in the thread of what they wrote. */
@Component
class RequestMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;

    RequestMessages(CustomerMessages messages, OrderReader orders) {
        this.messages = messages;
        this.orders = orders;
    }

    @EventListener
    void on(CorrespondenceEvent.RequestAnswered event) {
        Map<String, Object> data = data(event.request());
        data.put("lines", List.of(event.request().answer().split("\\R", -1)));
        data.put(MessageDraft.LINK, event.feedbackUrl());
        answer(event.request(), MessageStep.REQUEST_ANSWER, data);
    }

    @EventListener
    void on(CorrespondenceEvent.StatusAnswered event) {
        Map<String, Object> data = data(event.request());
        data.put(MessageDraft.STATUS_LINK, event.statusUrl());
        answer(event.request(), MessageStep.STATUS_ANSWER, data);
    }

    private static Map<String, Object> data(ServiceRequest request) {
        Map<String, Object> data = new HashMap<>();
        data.put("asked", request.subject());
        return data;
    }

    private void answer(ServiceRequest request, MessageStep step, Map<String, Object> data) {
        messages.answer(orders.get(request.orderNumber()), step, Long.toString(request.id()), request.recipient(), request.answers(), data);
    }
}
