package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import java.util.Map;
import java.util.UUID;

/**
 * A message that the sender has taken for delivery.
 *
 * @param about   number of the order, a customer's or one to a supplier
 * @param data    empty where the message was written before
 * @param attempt 1 for the first; also tells whether another node has taken it over in the meantime
 * @param written the words of a message that was sent before and came back; null where it is still to be written
 * @param inReplyTo Message-ID of the message that it answers; null if it answers none
 * @param attachment a paper that goes along as PDF; null if none does
 */
public record DueMessage(long id, String about, MessageStep step, String messageId, String recipient, Map<String, Object> data,
        int attempt, WrittenMessage written, String inReplyTo, UUID attachment) {
}
