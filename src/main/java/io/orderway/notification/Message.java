package io.orderway.notification;

import java.time.Instant;

/**
 * A message to a customer as it stands on the order.
 *
 * @param recipient e-mail address; null if there was none
 * @param sentAt    null until it was sent or kept
 * @param subject   null until it was written
 * @param text      plain text as it was sent; null until it was written
 * @param failure   why it was refused, or why the last attempt failed; null where nothing went wrong
 */
public record Message(long id, MessageStep step, MessageState state, String recipient, Instant recordedAt, Instant sentAt, String subject,
        String text, String failure) {
}
