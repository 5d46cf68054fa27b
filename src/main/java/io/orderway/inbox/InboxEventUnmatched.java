package io.orderway.inbox;

/**
 * Published, in the transaction that gives up trying, when a person must look at an event: whoever knows its type makes a task of it and
 * ends with {@link Inbox#settle} or {@link Inbox#tryAgain(long)}.
 *
 * @param reason a sentence
 */
public record InboxEventUnmatched(long id, InboxEvent event, String reason) {
}
