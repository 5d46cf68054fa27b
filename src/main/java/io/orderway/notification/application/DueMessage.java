package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.shared.OrderNumber;
import java.util.Map;

/**
 * A message that the sender has taken for delivery.
 *
 * @param data    empty where the message was written before
 * @param attempt 1 for the first; also tells whether another node has taken it over in the meantime
 * @param written the words of a message that was sent before and came back; null where it is still to be written
 * @param inReplyTo Message-ID of the message that it answers; null if it answers none
 */
public record DueMessage(long id, OrderNumber orderNumber, MessageStep step, String messageId, String recipient, Map<String, Object> data,
        int attempt, WrittenMessage written, String inReplyTo) {
}
