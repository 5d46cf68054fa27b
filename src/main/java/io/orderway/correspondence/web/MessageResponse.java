package io.orderway.correspondence.web;

import io.orderway.correspondence.ReceivedMessage;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;

/** @param orderNumber null unless it stands on an order, as are the two that follow */
record MessageResponse(long id, String source, String kind, String state, String messageId, String sender, String senderName, String subject,
        String text, String leftOut, Instant receivedAt, String orderNumber, String matchedBy, String confidence, List<String> candidates) {

    static MessageResponse of(ReceivedMessage message) {
        boolean assigned = message.orderNumber() != null;
        return new MessageResponse(message.id(), message.source(), message.kind().name(), message.state().name(), message.messageId(),
                message.sender(), message.senderName(), message.subject(), message.text(), message.leftOut(), message.receivedAt(),
                assigned ? message.orderNumber().value() : null, assigned ? message.matchedBy().name() : null,
                assigned ? message.confidence().name() : null, message.candidates().stream().map(OrderNumber::value).toList());
    }
}
