package io.orderway.inbox;

import java.time.Instant;

/**
 * An event and how far it has come.
 *
 * @param attempts how often a handler did not take it
 * @param reason   why it was not taken last time, or how a person settled it; may be {@code null}
 */
public record InboxEntry(long id, InboxEvent event, InboxState state, int attempts, String reason, Instant receivedAt) {
}
